-- CreateTable
CREATE TABLE "creation_days" (
    "day" DATE NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "minor" TEXT NOT NULL,
    "distribution" TEXT NOT NULL,
    "network_profile" TEXT NOT NULL,
    "cluster_api" BOOLEAN NOT NULL,
    "created" INTEGER NOT NULL,

    CONSTRAINT "creation_days_pkey" PRIMARY KEY ("day","kamaji_id","minor","distribution","network_profile","cluster_api")
);
