-- AlterTable
ALTER TABLE "fleet_days" ADD COLUMN     "live" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "live_planes" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "kamaji_changes" (
    "installation" UUID NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "kamaji_changes_pkey" PRIMARY KEY ("installation","day")
);

-- CreateTable
CREATE TABLE "mix_days" (
    "day" DATE NOT NULL,
    "one_day" BOOLEAN NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "minor" TEXT NOT NULL,
    "distribution" TEXT NOT NULL,
    "datastores" TEXT NOT NULL,
    "installations" INTEGER NOT NULL,
    "control_planes" BIGINT NOT NULL,

    CONSTRAINT "mix_days_pkey" PRIMARY KEY ("day","one_day","kamaji_id","minor","distribution","datastores")
);

-- CreateTable
CREATE TABLE "size_days" (
    "day" DATE NOT NULL,
    "one_day" BOOLEAN NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "minor" TEXT NOT NULL,
    "distribution" TEXT NOT NULL,
    "datastores" TEXT NOT NULL,
    "moving" BOOLEAN NOT NULL,
    "sizes" INTEGER[],

    CONSTRAINT "size_days_pkey" PRIMARY KEY ("day","one_day","kamaji_id","minor","distribution","datastores","moving")
);

-- CreateTable
CREATE TABLE "absent_days" (
    "day" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "one_day" BOOLEAN NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "minor" TEXT NOT NULL,
    "distribution" TEXT NOT NULL,
    "datastores" TEXT NOT NULL,
    "installations" INTEGER NOT NULL,
    "control_planes" BIGINT NOT NULL,

    CONSTRAINT "absent_days_pkey" PRIMARY KEY ("day","state","one_day","kamaji_id","minor","distribution","datastores")
);

-- CreateIndex
CREATE INDEX "kamaji_changes_day_idx" ON "kamaji_changes"("day");
