-- CreateTable
CREATE TABLE "deletion_days" (
    "day" DATE NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "minor" TEXT NOT NULL,
    "distribution" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "deleted" INTEGER NOT NULL,

    CONSTRAINT "deletion_days_pkey" PRIMARY KEY ("day","kamaji_id","minor","distribution","status")
);
