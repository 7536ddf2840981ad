-- CreateEnum
CREATE TYPE "CandidateState" AS ENUM ('draft', 'checking', 'reviewed', 'on_notice', 'to_sign', 'published', 'withdrawn');

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "candidate_id" UUID;

-- CreateTable
CREATE TABLE "publication_candidate" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "supersedes_id" UUID,
    "reason" TEXT,
    "replaces_id" UUID,
    "document" JSONB NOT NULL,
    "document_hash" TEXT NOT NULL,
    "check_days" INTEGER NOT NULL,
    "notice_days" INTEGER NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "CandidateState" NOT NULL DEFAULT 'draft',
    "check_until" DATE,
    "notice_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "publication_candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_event" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from" "CandidateState",
    "to" "CandidateState" NOT NULL,
    "unit_id" UUID,
    "indicator_code" TEXT,
    "words" TEXT,
    "objection_id" UUID,
    "upheld" BOOLEAN,
    "until" DATE,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_role" "Role" NOT NULL,
    "acting_for_id" UUID,
    "acting_for_name" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_opening" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "open" BOOLEAN NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_opening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "publication_candidate_owner_id_state_idx" ON "publication_candidate"("owner_id", "state");

-- CreateIndex
CREATE INDEX "publication_candidate_period_id_idx" ON "publication_candidate"("period_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_candidate_plan_id_number_key" ON "publication_candidate"("plan_id", "number");

-- CreateIndex
CREATE INDEX "publication_event_candidate_id_at_idx" ON "publication_event"("candidate_id", "at");

-- CreateIndex
CREATE INDEX "public_opening_publication_id_at_idx" ON "public_opening"("publication_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "publication_candidate_id_key" ON "publication"("candidate_id");

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "publication_candidate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_candidate" ADD CONSTRAINT "publication_candidate_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_candidate" ADD CONSTRAINT "publication_candidate_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_candidate" ADD CONSTRAINT "publication_candidate_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "score_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_candidate" ADD CONSTRAINT "publication_candidate_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "publication_candidate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_event" ADD CONSTRAINT "publication_event_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "publication_candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_event" ADD CONSTRAINT "publication_event_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_opening" ADD CONSTRAINT "public_opening_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One candidate of a period on its way at a time.
CREATE UNIQUE INDEX publication_candidate_open ON publication_candidate (period_id) WHERE state NOT IN ('published', 'withdrawn');

-- What is checked, put on notice and signed is what was frozen: only its state and its days move, and nothing once it has ended.
CREATE FUNCTION guard_candidate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state NOT IN ('published', 'withdrawn') AND NEW.version = OLD.version + 1
     AND to_jsonb(NEW) - 'state' - 'version' - 'check_until' - 'notice_until'
       = to_jsonb(OLD) - 'state' - 'version' - 'check_until' - 'notice_until'
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'only the state and the days of a candidate move: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER publication_candidate_fixed BEFORE UPDATE OR DELETE ON publication_candidate FOR EACH ROW EXECUTE FUNCTION guard_candidate();
CREATE TRIGGER publication_candidate_kept BEFORE TRUNCATE ON publication_candidate FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON publication_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON publication_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON public_opening FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON public_opening FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
