-- CreateTable
CREATE TABLE "duplicate_signs" (
    "installation" UUID NOT NULL,
    "day" DATE NOT NULL,
    "sign" TEXT NOT NULL,

    CONSTRAINT "duplicate_signs_pkey" PRIMARY KEY ("installation","day","sign")
);

-- CreateIndex
CREATE INDEX "duplicate_signs_day_idx" ON "duplicate_signs"("day");
