-- CreateEnum
CREATE TYPE "UploadState" AS ENUM ('pending', 'stored', 'refused', 'cancelled');

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "evidence" JSONB;

-- CreateTable
CREATE TABLE "evidence_file" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "sent_hash" TEXT,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "pages" INTEGER,
    "located" BOOLEAN NOT NULL DEFAULT false,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_use" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "replaces_id" UUID,
    "added_by_id" UUID NOT NULL,
    "added_by_name" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by_id" UUID,
    "ended_by_name" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_upload" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "replaces_id" UUID,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" TEXT,
    "state" "UploadState" NOT NULL DEFAULT 'pending',
    "refusal" JSONB,
    "file_id" UUID,
    "begun_by_id" UUID NOT NULL,
    "begun_by_name" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evidence_file_owner_id_unit_id_uploaded_at_idx" ON "evidence_file"("owner_id", "unit_id", "uploaded_at");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_use_replaces_id_key" ON "evidence_use"("replaces_id");

-- CreateIndex
CREATE INDEX "evidence_use_report_id_indicator_code_added_at_idx" ON "evidence_use"("report_id", "indicator_code", "added_at");

-- CreateIndex
CREATE INDEX "evidence_use_file_id_idx" ON "evidence_use"("file_id");

-- CreateIndex
CREATE INDEX "evidence_upload_report_id_state_idx" ON "evidence_upload"("report_id", "state");

-- CreateIndex
CREATE INDEX "evidence_upload_begun_by_id_state_idx" ON "evidence_upload"("begun_by_id", "state");

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_use" ADD CONSTRAINT "evidence_use_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_use" ADD CONSTRAINT "evidence_use_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_use" ADD CONSTRAINT "evidence_use_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "evidence_use"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_upload" ADD CONSTRAINT "evidence_upload_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_upload" ADD CONSTRAINT "evidence_upload_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A file that was taken in is never changed or removed.
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON evidence_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON evidence_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- One file stands in one place once at a time.
CREATE UNIQUE INDEX evidence_use_once ON evidence_use (report_id, indicator_code, file_id) WHERE ended_at IS NULL;

-- What was attached stays known: a use may only end, once, and with who and when.
CREATE FUNCTION guard_evidence_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL AND NEW.ended_by_id IS NOT NULL AND NEW.ended_by_name IS NOT NULL
     AND to_jsonb(NEW) - 'ended_at' - 'ended_by_id' - 'ended_by_name' = to_jsonb(OLD) - 'ended_at' - 'ended_by_id' - 'ended_by_name'
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'what was attached does not change: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER evidence_use_fixed BEFORE UPDATE OR DELETE ON evidence_use FOR EACH ROW EXECUTE FUNCTION guard_evidence_use();
CREATE TRIGGER evidence_use_kept BEFORE TRUNCATE ON evidence_use FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An upload is settled once: stored with its file, refused with its reason, or cancelled.
CREATE FUNCTION guard_evidence_upload() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND OLD.state = 'pending' AND NEW.state <> 'pending'
     AND (NEW.state = 'stored') = (NEW.file_id IS NOT NULL) AND (NEW.state = 'refused') = (NEW.refusal IS NOT NULL)
     AND to_jsonb(NEW) - 'state' - 'refusal' - 'file_id' = to_jsonb(OLD) - 'state' - 'refusal' - 'file_id'
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a settled upload does not change: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER evidence_upload_fixed BEFORE UPDATE OR DELETE ON evidence_upload FOR EACH ROW EXECUTE FUNCTION guard_evidence_upload();
CREATE TRIGGER evidence_upload_kept BEFORE TRUNCATE ON evidence_upload FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
