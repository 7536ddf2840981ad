-- CreateEnum
CREATE TYPE "VetoState" AS ENUM ('proposed', 'confirmed', 'rejected', 'withdrawn', 'lifted');

-- CreateEnum
CREATE TYPE "AdjustmentState" AS ENUM ('claimed', 'proposed', 'agreed', 'refused', 'withdrawn');

-- CreateTable
CREATE TABLE "veto" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "indicator_code" TEXT,
    "state" "VetoState" NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "veto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "veto_event" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "veto_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from" "VetoState",
    "to" "VetoState" NOT NULL,
    "words" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "acting_for_id" UUID,
    "acting_for_name" TEXT,

    CONSTRAINT "veto_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adjustment" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "item" TEXT,
    "level" TEXT,
    "marks" DOUBLE PRECISION NOT NULL,
    "matter" TEXT NOT NULL,
    "matter_key" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "state" "AdjustmentState" NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "entered_by_name" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adjustment_event" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "adjustment_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from" "AdjustmentState",
    "to" "AdjustmentState" NOT NULL,
    "words" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "acting_for_id" UUID,
    "acting_for_name" TEXT,

    CONSTRAINT "adjustment_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "veto_owner_id_plan_id_state_idx" ON "veto"("owner_id", "plan_id", "state");

-- CreateIndex
CREATE INDEX "veto_unit_id_idx" ON "veto"("unit_id");

-- CreateIndex
CREATE INDEX "veto_event_veto_id_at_idx" ON "veto_event"("veto_id", "at");

-- CreateIndex
CREATE INDEX "adjustment_owner_id_plan_id_state_idx" ON "adjustment"("owner_id", "plan_id", "state");

-- CreateIndex
CREATE INDEX "adjustment_unit_id_idx" ON "adjustment"("unit_id");

-- CreateIndex
CREATE INDEX "adjustment_event_adjustment_id_at_idx" ON "adjustment_event"("adjustment_id", "at");

-- AddForeignKey
ALTER TABLE "veto" ADD CONSTRAINT "veto_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "veto" ADD CONSTRAINT "veto_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "veto" ADD CONSTRAINT "veto_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "veto_event" ADD CONSTRAINT "veto_event_veto_id_fkey" FOREIGN KEY ("veto_id") REFERENCES "veto"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment_event" ADD CONSTRAINT "adjustment_event_adjustment_id_fkey" FOREIGN KEY ("adjustment_id") REFERENCES "adjustment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One veto of one clause at a time, and one adjustment for one matter at one level.
CREATE UNIQUE INDEX veto_once ON veto (plan_id, unit_id, clause, period_id) WHERE state IN ('proposed', 'confirmed');
CREATE UNIQUE INDEX adjustment_once ON adjustment (plan_id, unit_id, COALESCE(item, ''), COALESCE(level, ''), matter_key) WHERE state IN ('claimed', 'proposed', 'agreed');

-- Only the state moves; what was said stays as it was said.
CREATE FUNCTION guard_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version + 1
     AND to_jsonb(NEW) - 'state' - 'version' = to_jsonb(OLD) - 'state' - 'version'
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'only the state of a veto or an adjustment moves: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER veto_fixed BEFORE UPDATE OR DELETE ON veto FOR EACH ROW EXECUTE FUNCTION guard_decision();
CREATE TRIGGER veto_kept BEFORE TRUNCATE ON veto FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER adjustment_fixed BEFORE UPDATE OR DELETE ON adjustment FOR EACH ROW EXECUTE FUNCTION guard_decision();
CREATE TRIGGER adjustment_kept BEFORE TRUNCATE ON adjustment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON veto_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON veto_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON adjustment_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON adjustment_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
