-- AlterTable
ALTER TABLE "score_run" ALTER COLUMN "created_by_id" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "audit_record_owner_id_seq_idx" ON "audit_record"("owner_id", "seq");
