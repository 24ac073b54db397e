-- CreateTable
CREATE TABLE "old_backends" (
    "source" TEXT NOT NULL,
    "table_file" TEXT NOT NULL,
    "next_page" BIGINT,
    "read_since" TIMESTAMPTZ(3) NOT NULL,
    "taken" BIGINT NOT NULL,
    "skipped" BIGINT NOT NULL,

    CONSTRAINT "old_backends_pkey" PRIMARY KEY ("source")
);
