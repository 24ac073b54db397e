-- CreateTable
CREATE TABLE "tenant_days" (
    "day" DATE NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "minor" TEXT NOT NULL,
    "distribution" TEXT NOT NULL,
    "tcp_id" INTEGER NOT NULL,
    "created" INTEGER NOT NULL,
    "deleted" INTEGER NOT NULL,

    CONSTRAINT "tenant_days_pkey" PRIMARY KEY ("day","kamaji_id","minor","distribution","tcp_id")
);
