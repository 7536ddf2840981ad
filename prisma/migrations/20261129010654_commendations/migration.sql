-- CreateTable
CREATE TABLE "commendation" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "words" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commendation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "commendation_owner_id_plan_id_unit_id_idx" ON "commendation"("owner_id", "plan_id", "unit_id");

-- AddForeignKey
ALTER TABLE "commendation" ADD CONSTRAINT "commendation_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commendation" ADD CONSTRAINT "commendation_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commendation" ADD CONSTRAINT "commendation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON commendation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON commendation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
