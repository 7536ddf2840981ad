-- AlterTable
ALTER TABLE "letter_signature" ADD COLUMN     "acting_for_id" UUID,
ADD COLUMN     "acting_for_name" TEXT;

-- AlterTable
ALTER TABLE "letter_event" ADD COLUMN     "acting_for_name" TEXT;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "review_by_name" TEXT,
ADD COLUMN     "review_started_at" TIMESTAMPTZ(3),
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "report_event" ADD COLUMN     "acting_for_id" UUID,
ADD COLUMN     "acting_for_name" TEXT,
ADD COLUMN     "revision" INTEGER;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "successor_id" UUID;

-- AlterTable
ALTER TABLE "value" ADD COLUMN     "behalf_reason" TEXT;

-- AlterTable
ALTER TABLE "value_change" ADD COLUMN     "behalf_reason" TEXT;

-- CreateTable
CREATE TABLE "acting_signer" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "for_id" UUID NOT NULL,
    "for_name" TEXT NOT NULL,
    "for_role" "Role" NOT NULL,
    "acting_id" UUID NOT NULL,
    "acting_name" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_name" TEXT,

    CONSTRAINT "acting_signer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_revision" (
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "cells" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "signed_by_name" TEXT NOT NULL,
    "acting_for_name" TEXT,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_revision_pkey" PRIMARY KEY ("report_id","number")
);

-- CreateIndex
CREATE INDEX "acting_signer_acting_id_idx" ON "acting_signer"("acting_id");

-- CreateIndex
CREATE INDEX "acting_signer_for_id_idx" ON "acting_signer"("for_id");

-- AddForeignKey
ALTER TABLE "report_revision" ADD CONSTRAINT "report_revision_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was signed stays readable.
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON report_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON report_revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who stood in for whom stays as it was named; the one change it may see is its revocation.
CREATE FUNCTION guard_acting_signer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL
     AND to_jsonb(NEW) - 'revoked_at' - 'revoked_by_name' = to_jsonb(OLD) - 'revoked_at' - 'revoked_by_name'
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'an acting signer does not change: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER acting_signer_fixed BEFORE UPDATE OR DELETE ON acting_signer FOR EACH ROW EXECUTE FUNCTION guard_acting_signer();
CREATE TRIGGER acting_signer_kept BEFORE TRUNCATE ON acting_signer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Reports signed before there were revisions: the submission in force is their first one. A submitted report's values do not
-- change, so the values in force are those that were signed; the hash is the one that signing left in the trail.
INSERT INTO report_revision (report_id, number, owner_id, cells, hash, signed_by_id, signed_by_name, signed_at)
SELECT r.id, 1, r.owner_id,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('indicator', v.indicator_code, 'valueId', v.id, 'version', v.version) ORDER BY v.indicator_code COLLATE "C")
    FROM value v WHERE v.period_id = r.period_id AND v.unit_id = r.unit_id AND v.source = 'self'), '[]'::jsonb),
  a.after ->> 'values', r.signed_by_id, a.actor_name, r.signed_at
FROM report r
JOIN LATERAL (
  SELECT after, actor_name FROM audit_record WHERE subject_id = r.id::text AND action = 'report.sign' ORDER BY seq DESC LIMIT 1
) a ON a.after ->> 'values' IS NOT NULL
WHERE r.signed_at IS NOT NULL AND r.signed_by_id IS NOT NULL;
UPDATE report SET revision = 1 WHERE id IN (SELECT report_id FROM report_revision);
