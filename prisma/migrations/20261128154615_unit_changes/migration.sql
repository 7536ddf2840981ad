-- CreateEnum
CREATE TYPE "UnitChangeKind" AS ENUM ('rename', 'merge', 'split');

-- AlterTable
ALTER TABLE "plan_unit" ADD COLUMN     "takes_over" JSONB,
ADD COLUMN     "until" TEXT;

-- CreateTable
CREATE TABLE "unit_change" (
    "id" UUID NOT NULL,
    "parent_id" UUID NOT NULL,
    "kind" "UnitChangeKind" NOT NULL,
    "effective_on" DATE NOT NULL,
    "basis" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_name" (
    "unit_id" UUID NOT NULL,
    "until" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "change_id" UUID NOT NULL,

    CONSTRAINT "former_name_pkey" PRIMARY KEY ("unit_id","until")
);

-- CreateTable
CREATE TABLE "unit_move" (
    "unit_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,

    CONSTRAINT "unit_move_pkey" PRIMARY KEY ("unit_id","on")
);

-- CreateIndex
CREATE INDEX "unit_change_parent_id_effective_on_idx" ON "unit_change"("parent_id", "effective_on");

-- CreateIndex
CREATE INDEX "unit_move_from_id_idx" ON "unit_move"("from_id");

-- CreateIndex
CREATE INDEX "unit_move_to_id_idx" ON "unit_move"("to_id");

-- AddForeignKey
ALTER TABLE "unit_change" ADD CONSTRAINT "unit_change_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_name" ADD CONSTRAINT "former_name_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_name" ADD CONSTRAINT "former_name_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "unit_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_move" ADD CONSTRAINT "unit_move_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_move" ADD CONSTRAINT "unit_move_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_move" ADD CONSTRAINT "unit_move_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_move" ADD CONSTRAINT "unit_move_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "unit_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What changed, what a unit was called and where it belonged are never changed or removed.
DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['unit_change', 'former_name', 'unit_move'] LOOP
    EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', guarded);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', guarded);
  END LOOP;
END $$;
