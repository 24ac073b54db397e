-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('keep', 'announce', 'remove');

-- CreateTable
CREATE TABLE "decision_records" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "rule" TEXT NOT NULL,
    "alternative" TEXT,
    "asked" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "catalogue" TEXT NOT NULL,
    "impact_csv" TEXT NOT NULL,
    "impact_sha256" TEXT NOT NULL,
    "trend_csv" TEXT NOT NULL,
    "trend_sha256" TEXT NOT NULL,

    CONSTRAINT "decision_records_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_terms" (
    "record_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "author_id" UUID NOT NULL,
    "author" TEXT NOT NULL,
    "verdict" "verdict" NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "target_day" DATE,
    "review_day" DATE,
    "note" TEXT NOT NULL,

    CONSTRAINT "decision_terms_pkey" PRIMARY KEY ("record_id","revision")
);

-- CreateIndex
CREATE INDEX "decision_records_created_at_idx" ON "decision_records"("created_at");

-- AddForeignKey
ALTER TABLE "decision_terms" ADD CONSTRAINT "decision_terms_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "decision_records"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was frozen stays: rows are added, and nothing else. (A statement ends at each semicolon for the program that applies
-- this file, so the body of the function has them as \x3b.)
CREATE FUNCTION "refuse_change"() RETURNS TRIGGER LANGUAGE plpgsql AS E'
begin
  raise exception ''% is frozen: rows are added, never changed or deleted'', tg_table_name\x3b
end';

CREATE TRIGGER "decision_records_frozen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "decision_records"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "decision_terms_frozen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "decision_terms"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
