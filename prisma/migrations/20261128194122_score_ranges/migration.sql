-- CreateTable
CREATE TABLE "score_simulation" (
    "run_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "draws" INTEGER NOT NULL,
    "indicators" JSONB NOT NULL,
    "simulated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "score_simulation_pkey" PRIMARY KEY ("run_id")
);

-- CreateTable
CREATE TABLE "score_range" (
    "run_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "rank_low" INTEGER,
    "rank_high" INTEGER,
    "total_low" DOUBLE PRECISION,
    "total_high" DOUBLE PRECISION,
    "tier" INTEGER,
    "reason" TEXT,

    CONSTRAINT "score_range_pkey" PRIMARY KEY ("run_id","scope","unit_id")
);

-- AddForeignKey
ALTER TABLE "score_simulation" ADD CONSTRAINT "score_simulation_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "score_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_range" ADD CONSTRAINT "score_range_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "score_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_range" ADD CONSTRAINT "score_range_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What chance made of a run was counted once, and stays.
DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['score_simulation', 'score_range'] LOOP
    EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', guarded);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', guarded);
  END LOOP;
END $$;
