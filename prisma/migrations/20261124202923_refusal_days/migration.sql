-- CreateTable
CREATE TABLE "refusal_days" (
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "reports" BIGINT NOT NULL,

    CONSTRAINT "refusal_days_pkey" PRIMARY KEY ("day","kind","reason","field")
);
