-- CreateEnum
CREATE TYPE "FindingOrigin" AS ENUM ('sheet', 'office', 'leader', 'integrity');

-- CreateEnum
CREATE TYPE "RectificationState" AS ENUM ('proposed', 'dropped', 'issued', 'answered', 'sent_back', 'verified', 'closed');

-- CreateEnum
CREATE TYPE "AppealAbout" AS ENUM ('mark', 'item', 'veto');

-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('filed', 'under_review', 'upheld', 'partly_upheld', 'dismissed', 'withdrawn');

-- AlterTable
ALTER TABLE "plan_version" ADD COLUMN     "deadlines" JSONB;

-- CreateTable
CREATE TABLE "rectification" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "period_id" UUID,
    "unit_id" UUID NOT NULL,
    "indicator_code" TEXT,
    "line_code" TEXT,
    "origin" "FindingOrigin" NOT NULL,
    "sheet_id" UUID,
    "source_id" UUID,
    "words" TEXT NOT NULL,
    "lost" DOUBLE PRECISION,
    "state" "RectificationState" NOT NULL,
    "found_on" DATE NOT NULL,
    "found_by_id" UUID NOT NULL,
    "found_by_name" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "number" INTEGER,
    "supervised" BOOLEAN NOT NULL DEFAULT false,
    "post" TEXT,
    "demand" TEXT,
    "due_on" DATE,
    "ordered_by_id" UUID,
    "ordered_by_name" TEXT,
    "ordered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rectification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rectification_event" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "rectification_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from" "RectificationState",
    "to" "RectificationState" NOT NULL,
    "words" TEXT,
    "due_on" DATE,
    "how" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_role" "Role" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rectification_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "about" "AppealAbout" NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "item_code" TEXT NOT NULL DEFAULT '',
    "sheet_id" UUID,
    "veto_id" UUID,
    "words" TEXT NOT NULL,
    "claim" JSONB,
    "seen" JSONB,
    "known_on" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "state" "AppealState" NOT NULL DEFAULT 'filed',
    "filed_by_id" UUID NOT NULL,
    "filed_by_name" TEXT NOT NULL,
    "filed_for_name" TEXT,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" JSONB,
    "value_ref" TEXT,
    "decision" TEXT,
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal_event" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from" "AppealState",
    "to" "AppealState" NOT NULL,
    "words" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_role" "Role" NOT NULL,
    "acting_for_id" UUID,
    "acting_for_name" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appeal_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rectification_owner_id_state_due_on_idx" ON "rectification"("owner_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "rectification_unit_id_state_idx" ON "rectification"("unit_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "rectification_plan_id_number_key" ON "rectification"("plan_id", "number");

-- CreateIndex
CREATE INDEX "rectification_event_rectification_id_at_idx" ON "rectification_event"("rectification_id", "at");

-- CreateIndex
CREATE INDEX "appeal_owner_id_state_idx" ON "appeal"("owner_id", "state");

-- CreateIndex
CREATE INDEX "appeal_unit_id_period_id_idx" ON "appeal"("unit_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_plan_id_number_key" ON "appeal"("plan_id", "number");

-- CreateIndex
CREATE INDEX "appeal_event_appeal_id_at_idx" ON "appeal_event"("appeal_id", "at");

-- AddForeignKey
ALTER TABLE "rectification" ADD CONSTRAINT "rectification_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rectification" ADD CONSTRAINT "rectification_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rectification" ADD CONSTRAINT "rectification_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rectification" ADD CONSTRAINT "rectification_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rectification_event" ADD CONSTRAINT "rectification_event_rectification_id_fkey" FOREIGN KEY ("rectification_id") REFERENCES "rectification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_veto_id_fkey" FOREIGN KEY ("veto_id") REFERENCES "veto"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal_event" ADD CONSTRAINT "appeal_event_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A sheet's line makes one finding, however often the sheet is completed.
CREATE UNIQUE INDEX rectification_of_line ON rectification (sheet_id, indicator_code, line_code) WHERE origin = 'sheet';

-- One appeal about one thing; what was withdrawn may be filed again.
CREATE UNIQUE INDEX appeal_once ON appeal (unit_id, period_id, about, indicator_code, item_code, (COALESCE(veto_id, owner_id))) WHERE state <> 'withdrawn';

DO $$
DECLARE events text;
BEGIN
  FOREACH events IN ARRAY ARRAY['rectification_event', 'appeal_event'] LOOP
    EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', events);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', events);
  END LOOP;
END $$;
