-- AlterTable
ALTER TABLE "rollup_days" ADD COLUMN     "flow_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "stock_version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "datastore_days" (
    "day" DATE NOT NULL,
    "one_day" BOOLEAN NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "minor" TEXT NOT NULL,
    "distribution" TEXT NOT NULL,
    "driver" TEXT NOT NULL,
    "installations" INTEGER NOT NULL,
    "shards" BIGINT NOT NULL,
    "used_by" BIGINT NOT NULL,

    CONSTRAINT "datastore_days_pkey" PRIMARY KEY ("day","one_day","kamaji_id","minor","distribution","driver")
);
