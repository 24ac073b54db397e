-- CreateTable
CREATE TABLE "fleet_total_days" (
    "day" DATE NOT NULL,
    "one_day" BOOLEAN NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "installations" INTEGER NOT NULL,
    "running" BIGINT NOT NULL,
    "sleeping" BIGINT NOT NULL,
    "not_ready" BIGINT NOT NULL,
    "upgrading" BIGINT NOT NULL,

    CONSTRAINT "fleet_total_days_pkey" PRIMARY KEY ("day","one_day","kamaji_id")
);

-- CreateTable
CREATE TABLE "datastore_total_days" (
    "day" DATE NOT NULL,
    "one_day" BOOLEAN NOT NULL,
    "driver" TEXT NOT NULL,
    "installations" INTEGER NOT NULL,
    "shards" BIGINT NOT NULL,
    "used_by" BIGINT NOT NULL,

    CONSTRAINT "datastore_total_days_pkey" PRIMARY KEY ("day","one_day","driver")
);

-- CreateTable
CREATE TABLE "mix_total_days" (
    "day" DATE NOT NULL,
    "one_day" BOOLEAN NOT NULL,
    "datastores" TEXT NOT NULL,
    "installations" INTEGER NOT NULL,
    "control_planes" BIGINT NOT NULL,

    CONSTRAINT "mix_total_days_pkey" PRIMARY KEY ("day","one_day","datastores")
);

-- CreateTable
CREATE TABLE "size_total_days" (
    "day" DATE NOT NULL,
    "one_day" BOOLEAN NOT NULL,
    "size" INTEGER NOT NULL,
    "installations" INTEGER NOT NULL,

    CONSTRAINT "size_total_days_pkey" PRIMARY KEY ("day","one_day","size")
);

-- CreateTable
CREATE TABLE "lifecycle_total_days" (
    "day" DATE NOT NULL,
    "created" INTEGER NOT NULL,
    "deleted" INTEGER NOT NULL,
    "failed_removals" INTEGER NOT NULL,
    "edits" INTEGER NOT NULL,
    "upgrades" INTEGER NOT NULL,

    CONSTRAINT "lifecycle_total_days_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "deletion_total_days" (
    "day" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "deleted" INTEGER NOT NULL,

    CONSTRAINT "deletion_total_days_pkey" PRIMARY KEY ("day","status")
);

-- CreateTable
CREATE TABLE "creation_total_days" (
    "day" DATE NOT NULL,
    "network_profile" TEXT NOT NULL,
    "cluster_api" BOOLEAN NOT NULL,
    "created" INTEGER NOT NULL,

    CONSTRAINT "creation_total_days_pkey" PRIMARY KEY ("day","network_profile","cluster_api")
);

-- CreateTable
CREATE TABLE "kamaji_path_total_days" (
    "day" DATE NOT NULL,
    "old_kamaji_id" INTEGER NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "dwell_days" INTEGER NOT NULL,
    "installations" INTEGER NOT NULL,

    CONSTRAINT "kamaji_path_total_days_pkey" PRIMARY KEY ("day","old_kamaji_id","kamaji_id","dwell_days")
);

-- CreateIndex
CREATE INDEX "fleet_total_days_kamaji_id_day_idx" ON "fleet_total_days"("kamaji_id", "day");

-- CreateIndex
CREATE INDEX "fleet_days_minor_distribution_day_idx" ON "fleet_days"("minor", "distribution", "day");

-- CreateIndex
CREATE INDEX "lifecycle_days_kamaji_id_day_idx" ON "lifecycle_days"("kamaji_id", "day");

-- CreateIndex
CREATE INDEX "lifecycle_days_minor_distribution_day_idx" ON "lifecycle_days"("minor", "distribution", "day");

-- Of the days that stand: their rows of installations may be gone by retention.
INSERT INTO "fleet_total_days" ("day", "one_day", "kamaji_id", "installations", "running", "sleeping", "not_ready", "upgrading")
SELECT "day", "one_day", "kamaji_id", SUM("installations"), SUM("running"), SUM("sleeping"), SUM("not_ready"), SUM("upgrading")
FROM "fleet_days"
GROUP BY "day", "one_day", "kamaji_id";

INSERT INTO "datastore_total_days" ("day", "one_day", "driver", "installations", "shards", "used_by")
SELECT "day", "one_day", "driver", SUM("installations"), SUM("shards"), SUM("used_by")
FROM "datastore_days"
GROUP BY "day", "one_day", "driver";

INSERT INTO "mix_total_days" ("day", "one_day", "datastores", "installations", "control_planes")
SELECT "day", "one_day", "datastores", SUM("installations"), SUM("control_planes")
FROM "mix_days"
GROUP BY "day", "one_day", "datastores";

INSERT INTO "lifecycle_total_days" ("day", "created", "deleted", "failed_removals", "edits", "upgrades")
SELECT "day", SUM("created"), SUM("deleted"), SUM("failed_removals"), SUM("edits"), SUM("upgrades")
FROM "lifecycle_days"
GROUP BY "day";

INSERT INTO "deletion_total_days" ("day", "status", "deleted")
SELECT "day", "status", SUM("deleted")
FROM "deletion_days"
GROUP BY "day", "status";

INSERT INTO "creation_total_days" ("day", "network_profile", "cluster_api", "created")
SELECT "day", "network_profile", "cluster_api", SUM("created")
FROM "creation_days"
GROUP BY "day", "network_profile", "cluster_api";

INSERT INTO "kamaji_path_total_days" ("day", "old_kamaji_id", "kamaji_id", "dwell_days", "installations")
SELECT "day", "old_kamaji_id", "kamaji_id", "dwell_days", SUM("installations")
FROM "kamaji_path_days"
GROUP BY "day", "old_kamaji_id", "kamaji_id", "dwell_days";

INSERT INTO "size_total_days" ("day", "one_day", "size", "installations")
SELECT "day", "one_day", each."size", COUNT(*)
FROM "size_days"
CROSS JOIN LATERAL UNNEST("sizes") AS each ("size")
GROUP BY "day", "one_day", each."size";
