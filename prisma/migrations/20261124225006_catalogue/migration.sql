-- CreateTable
CREATE TABLE "kamaji_releases" (
    "version" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "released" DATE NOT NULL,
    "max_tenant_kubernetes" TEXT,

    CONSTRAINT "kamaji_releases_pkey" PRIMARY KEY ("version","source")
);

-- CreateTable
CREATE TABLE "kubernetes_support" (
    "distribution" TEXT NOT NULL,
    "minor" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "released" DATE NOT NULL,
    "end_of_life" DATE NOT NULL,
    "end_of_extended_support" DATE,

    CONSTRAINT "kubernetes_support_pkey" PRIMARY KEY ("distribution","minor","source")
);

-- CreateTable
CREATE TABLE "catalogue_marks" (
    "day" DATE NOT NULL,
    "label" TEXT NOT NULL,
    "note" TEXT,
    "author" TEXT NOT NULL,

    CONSTRAINT "catalogue_marks_pkey" PRIMARY KEY ("day","label")
);

-- CreateTable
CREATE TABLE "version_mappings" (
    "raw" TEXT NOT NULL,
    "release" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "mapped_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "version_mappings_pkey" PRIMARY KEY ("raw")
);

-- How each Kamaji version counts: as the release that it is mapped to, else as it was sent. An entry of the catalogue knows
-- the channel better than the spelling does.
CREATE VIEW "kamaji_readings" AS
SELECT known."id", known."raw", COALESCE(mapping."release", known."raw") AS "version",
    COALESCE(corrected."channel", updated."channel", mapping."channel", known."channel") AS "channel"
FROM "kamaji_versions" AS known
LEFT JOIN "version_mappings" AS mapping ON mapping."raw" = known."raw"
LEFT JOIN "kamaji_releases" AS corrected
    ON corrected."version" = COALESCE(mapping."release", known."raw") AND corrected."source" = 'admin'
LEFT JOIN "kamaji_releases" AS updated
    ON updated."version" = COALESCE(mapping."release", known."raw") AND updated."source" = 'update';
