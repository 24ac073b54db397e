-- AlterTable
ALTER TABLE "hop_days" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'unrecognised';

-- AlterTable
ALTER TABLE "lifecycle_days" ADD COLUMN     "edits" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "upgrades" INTEGER NOT NULL DEFAULT 0;

-- Every day's flows are made anew from its events, which are kept for good: nothing of these rows is worth a conversion.
DELETE FROM "tenant_days";

-- AlterTable
ALTER TABLE "tenant_days" DROP CONSTRAINT "tenant_days_pkey",
DROP COLUMN "tcp_id",
ADD COLUMN     "tenant" TEXT NOT NULL,
ADD COLUMN     "upgraded_in" INTEGER NOT NULL,
ADD COLUMN     "upgraded_out" INTEGER NOT NULL,
ADD CONSTRAINT "tenant_days_pkey" PRIMARY KEY ("day", "kamaji_id", "minor", "distribution", "tenant");

-- CreateTable
CREATE TABLE "hop_total_days" (
    "day" DATE NOT NULL,
    "old_tcp_id" INTEGER NOT NULL,
    "new_tcp_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "events" INTEGER NOT NULL,

    CONSTRAINT "hop_total_days_pkey" PRIMARY KEY ("day","old_tcp_id","new_tcp_id")
);

-- CreateTable
CREATE TABLE "tenant_months" (
    "month" DATE NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "minor" TEXT NOT NULL,
    "distribution" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "created" BIGINT NOT NULL,
    "upgraded_in" BIGINT NOT NULL,
    "upgraded_out" BIGINT NOT NULL,
    "deleted" BIGINT NOT NULL,

    CONSTRAINT "tenant_months_pkey" PRIMARY KEY ("month","kamaji_id","minor","distribution","tenant")
);

-- CreateTable
CREATE TABLE "tenant_total_days" (
    "day" DATE NOT NULL,
    "tenant" TEXT NOT NULL,
    "created" INTEGER NOT NULL,
    "upgraded_in" INTEGER NOT NULL,
    "upgraded_out" INTEGER NOT NULL,
    "deleted" INTEGER NOT NULL,

    CONSTRAINT "tenant_total_days_pkey" PRIMARY KEY ("day","tenant")
);
