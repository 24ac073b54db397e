-- AlterTable
ALTER TABLE "api_tokens" ADD COLUMN     "refused_at" TIMESTAMPTZ(3);
