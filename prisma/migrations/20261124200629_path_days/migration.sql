-- CreateTable
CREATE TABLE "kamaji_path_days" (
    "day" DATE NOT NULL,
    "old_kamaji_id" INTEGER NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "minor" TEXT NOT NULL,
    "distribution" TEXT NOT NULL,
    "dwell_days" INTEGER NOT NULL,
    "installations" INTEGER NOT NULL,

    CONSTRAINT "kamaji_path_days_pkey" PRIMARY KEY ("day","old_kamaji_id","kamaji_id","minor","distribution","dwell_days")
);

-- CreateTable
CREATE TABLE "kubernetes_path_days" (
    "day" DATE NOT NULL,
    "kamaji_id" INTEGER NOT NULL,
    "old_kubernetes_id" INTEGER NOT NULL,
    "kubernetes_id" INTEGER NOT NULL,
    "dwell_days" INTEGER NOT NULL,
    "installations" INTEGER NOT NULL,

    CONSTRAINT "kubernetes_path_days_pkey" PRIMARY KEY ("day","kamaji_id","old_kubernetes_id","kubernetes_id","dwell_days")
);
