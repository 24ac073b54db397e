-- CreateIndex
CREATE INDEX "fleet_days_kamaji_id_day_idx" ON "fleet_days"("kamaji_id", "day");
