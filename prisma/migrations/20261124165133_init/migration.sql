-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('create', 'update', 'delete');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('maintainer', 'admin');

-- CreateEnum
CREATE TYPE "link_purpose" AS ENUM ('invite', 'reset');

-- CreateTable
CREATE TABLE "installations" (
    "installation" UUID NOT NULL,
    "first_seen" TIMESTAMPTZ(3) NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,

    CONSTRAINT "installations_pkey" PRIMARY KEY ("installation")
);

-- CreateTable
CREATE TABLE "installation_days" (
    "installation" UUID NOT NULL,
    "day" DATE NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "reports" INTEGER NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "kubernetes_id" INTEGER NOT NULL,
    "running" INTEGER NOT NULL,
    "sleeping" INTEGER NOT NULL,
    "not_ready" INTEGER NOT NULL,
    "upgrading" INTEGER NOT NULL,
    "max_not_ready" INTEGER NOT NULL,
    "max_upgrading" INTEGER NOT NULL,
    "etcd_count" INTEGER,
    "etcd_used_by" INTEGER,
    "postgres_count" INTEGER,
    "postgres_used_by" INTEGER,
    "mysql_count" INTEGER,
    "mysql_used_by" INTEGER,
    "nats_count" INTEGER,
    "nats_used_by" INTEGER,

    CONSTRAINT "installation_days_pkey" PRIMARY KEY ("installation","day")
);

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "event_kind" NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "kubernetes_id" INTEGER NOT NULL,
    "tcp_id" INTEGER,
    "old_tcp_id" INTEGER,
    "new_tcp_id" INTEGER,
    "status" TEXT,
    "cluster_api" BOOLEAN,
    "network_profile" TEXT,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kamaji_versions" (
    "id" SERIAL NOT NULL,
    "raw" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "live_since" TIMESTAMPTZ(3),

    CONSTRAINT "kamaji_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kubernetes_versions" (
    "id" SERIAL NOT NULL,
    "raw" TEXT NOT NULL,
    "minor" TEXT NOT NULL,
    "patch" TEXT NOT NULL,
    "prerelease" TEXT,
    "distribution" TEXT NOT NULL,
    "live_since" TIMESTAMPTZ(3),

    CONSTRAINT "kubernetes_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rollup_days" (
    "day" DATE NOT NULL,
    "rolled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rollup_days_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "rollup_marks" (
    "day" DATE NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rollup_marks_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "fleet_days" (
    "day" DATE NOT NULL,
    "one_day" BOOLEAN NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "minor" TEXT NOT NULL,
    "distribution" TEXT NOT NULL,
    "installations" INTEGER NOT NULL,
    "running" BIGINT NOT NULL,
    "sleeping" BIGINT NOT NULL,
    "not_ready" BIGINT NOT NULL,
    "upgrading" BIGINT NOT NULL,

    CONSTRAINT "fleet_days_pkey" PRIMARY KEY ("day","one_day","kamaji_id","minor","distribution")
);

-- CreateTable
CREATE TABLE "patch_days" (
    "day" DATE NOT NULL,
    "one_day" BOOLEAN NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "kubernetes_id" INTEGER NOT NULL,
    "installations" INTEGER NOT NULL,
    "control_planes" BIGINT NOT NULL,

    CONSTRAINT "patch_days_pkey" PRIMARY KEY ("day","one_day","kamaji_id","kubernetes_id")
);

-- CreateTable
CREATE TABLE "hop_days" (
    "day" DATE NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "minor" TEXT NOT NULL,
    "distribution" TEXT NOT NULL,
    "old_tcp_id" INTEGER NOT NULL,
    "new_tcp_id" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,

    CONSTRAINT "hop_days_pkey" PRIMARY KEY ("day","kamaji_id","minor","distribution","old_tcp_id","new_tcp_id")
);

-- CreateTable
CREATE TABLE "lifecycle_days" (
    "day" DATE NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "minor" TEXT NOT NULL,
    "distribution" TEXT NOT NULL,
    "created" INTEGER NOT NULL,
    "deleted" INTEGER NOT NULL,
    "failed_removals" INTEGER NOT NULL,

    CONSTRAINT "lifecycle_days_pkey" PRIMARY KEY ("day","kamaji_id","minor","distribution")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL DEFAULT 'maintainer',
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_links" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "link_purpose" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_throttles" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "login_throttles_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "target" TEXT,
    "address" TEXT,
    "detail" JSONB,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deployment" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "deployment_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "installations_last_day_installation_idx" ON "installations"("last_day", "installation");

-- CreateIndex
CREATE INDEX "installations_first_day_idx" ON "installations"("first_day");

-- CreateIndex
CREATE INDEX "installation_days_day_idx" ON "installation_days"("day");

-- CreateIndex
CREATE INDEX "events_received_at_id_idx" ON "events"("received_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "kamaji_versions_raw_key" ON "kamaji_versions"("raw");

-- CreateIndex
CREATE INDEX "kamaji_versions_live_since_idx" ON "kamaji_versions"("live_since");

-- CreateIndex
CREATE UNIQUE INDEX "kubernetes_versions_raw_key" ON "kubernetes_versions"("raw");

-- CreateIndex
CREATE INDEX "kubernetes_versions_live_since_idx" ON "kubernetes_versions"("live_since");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "one_time_links_user_id_idx" ON "one_time_links"("user_id");

-- CreateIndex
CREATE INDEX "audit_events_at_idx" ON "audit_events"("at");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rows that are rewritten all day stay on their page: room for HOT updates.
ALTER TABLE "installation_days" SET (fillfactor = 70);
ALTER TABLE "installations" SET (fillfactor = 90);
