-- AlterTable
ALTER TABLE "login_throttles" ADD COLUMN     "person" TEXT;

-- CreateIndex
CREATE INDEX "login_throttles_person_idx" ON "login_throttles"("person");
