-- CreateEnum
CREATE TYPE "LetterState" AS ENUM ('proposed', 'signed', 'sentBack', 'replaced');

-- CreateEnum
CREATE TYPE "LetterSide" AS ENUM ('owner', 'unit');

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "LetterState" NOT NULL DEFAULT 'proposed',
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_signature" (
    "letter_id" UUID NOT NULL,
    "side" "LetterSide" NOT NULL,
    "on_paper" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,

    CONSTRAINT "letter_signature_pkey" PRIMARY KEY ("letter_id","side")
);

-- CreateTable
CREATE TABLE "letter_event" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from" "LetterState",
    "to" "LetterState" NOT NULL,
    "reason" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letter_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "letter_owner_id_plan_id_unit_id_idx" ON "letter"("owner_id", "plan_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_plan_id_unit_id_number_key" ON "letter"("plan_id", "unit_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "letter_signature_letter_id_by_id_key" ON "letter_signature"("letter_id", "by_id");

-- CreateIndex
CREATE INDEX "letter_event_letter_id_at_idx" ON "letter_event"("letter_id", "at");

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_signature" ADD CONSTRAINT "letter_signature_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_event" ADD CONSTRAINT "letter_event_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of a plan's letters with a unit one is on the table at most, and one in force.
CREATE UNIQUE INDEX letter_one_proposed ON letter (plan_id, unit_id) WHERE state = 'proposed';
CREATE UNIQUE INDEX letter_one_signed ON letter (plan_id, unit_id) WHERE state = 'signed';

-- A letter stays as it was proposed; only its state moves, never back, and a signed one may only be replaced by the next.
CREATE FUNCTION guard_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state'
     AND ((OLD.state = 'proposed' AND NEW.state IN ('sentBack', 'replaced'))
       OR (OLD.state = 'signed' AND NEW.state = 'replaced')
       OR (OLD.state = 'proposed' AND NEW.state = 'signed'
           AND (SELECT count(*) FROM letter_signature WHERE letter_id = OLD.id AND hash = OLD.hash) = 2))
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a letter does not change: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER letter_fixed BEFORE UPDATE OR DELETE ON letter FOR EACH ROW EXECUTE FUNCTION guard_letter();
CREATE TRIGGER letter_kept BEFORE TRUNCATE ON letter FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Nobody signs what is settled, nor anything but the letter's own text.
CREATE FUNCTION guard_letter_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM letter WHERE id = NEW.letter_id AND state = 'proposed' AND hash = NEW.hash) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a signature under another text, or too late: refused' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER letter_signature_fits BEFORE INSERT ON letter_signature FOR EACH ROW EXECUTE FUNCTION guard_letter_signature();
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON letter_signature FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON letter_signature FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What became of a letter stays known.
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON letter_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON letter_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
