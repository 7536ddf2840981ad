-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "by_village" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "village_value" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "observation" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "entered_by_id" UUID NOT NULL,
    "entered_by_name" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "village_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "village_value_change" (
    "value_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "observation" JSONB,
    "entered_by_id" UUID NOT NULL,
    "entered_by_name" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "village_value_change_pkey" PRIMARY KEY ("value_id","version")
);

-- CreateIndex
CREATE INDEX "village_value_owner_id_period_id_idx" ON "village_value"("owner_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "village_value_period_id_unit_id_indicator_code_village_id_key" ON "village_value"("period_id", "unit_id", "indicator_code", "village_id");

-- AddForeignKey
ALTER TABLE "village_value" ADD CONSTRAINT "village_value_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_value" ADD CONSTRAINT "village_value_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_value" ADD CONSTRAINT "village_value_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_value_change" ADD CONSTRAINT "village_value_change_value_id_fkey" FOREIGN KEY ("value_id") REFERENCES "village_value"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was entered of a village is never changed or removed.
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON village_value_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON village_value_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
