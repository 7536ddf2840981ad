-- CreateTable
CREATE TABLE "integrity_note" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "period_code" TEXT NOT NULL,
    "indicator_code" TEXT NOT NULL DEFAULT '',
    "unit_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "basis" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "integrity_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "integrity_note_plan_id_at_idx" ON "integrity_note"("plan_id", "at");

-- AddForeignKey
ALTER TABLE "integrity_note" ADD CONSTRAINT "integrity_note_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "integrity_note" ADD CONSTRAINT "integrity_note_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was found out stays written.
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON integrity_note FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON integrity_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
