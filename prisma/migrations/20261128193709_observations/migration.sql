-- CreateEnum
CREATE TYPE "SignatureSide" AS ENUM ('inspector', 'unit');

-- AlterTable
ALTER TABLE "sheet_item" ADD COLUMN     "raters" TEXT;

-- CreateTable
CREATE TABLE "observation" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "line_code" TEXT NOT NULL,
    "village_id" UUID,
    "rater_id" UUID NOT NULL,
    "rater_name" TEXT NOT NULL,
    "observation" JSONB,
    "reason" TEXT,
    "deductions" JSONB NOT NULL DEFAULT '[]',
    "supersedes" UUID[],
    "device_id" UUID,
    "device_seq" INTEGER,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_ahead" INTEGER NOT NULL DEFAULT 0,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "came_after" TIMESTAMPTZ(3),
    "entered_by_id" UUID NOT NULL,
    "entered_by_name" TEXT NOT NULL,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device_notice" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "device_id" UUID NOT NULL,
    "device_name" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "user_name" TEXT NOT NULL,
    "up_to" INTEGER NOT NULL,
    "heard_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet_signature" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "side" "SignatureSide" NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "strokes" JSONB NOT NULL,
    "refused" TEXT,
    "heads" UUID[],
    "heads_hash" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "entered_by_name" TEXT NOT NULL,

    CONSTRAINT "sheet_signature_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "observation_owner_id_sheet_id_idx" ON "observation"("owner_id", "sheet_id");

-- CreateIndex
CREATE INDEX "observation_sheet_id_device_id_idx" ON "observation"("sheet_id", "device_id");

-- CreateIndex
CREATE INDEX "device_notice_owner_id_sheet_id_idx" ON "device_notice"("owner_id", "sheet_id");

-- CreateIndex
CREATE UNIQUE INDEX "device_notice_sheet_id_device_id_up_to_key" ON "device_notice"("sheet_id", "device_id", "up_to");

-- CreateIndex
CREATE INDEX "sheet_signature_owner_id_sheet_id_idx" ON "sheet_signature"("owner_id", "sheet_id");

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_notice" ADD CONSTRAINT "device_notice_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_signature" ADD CONSTRAINT "sheet_signature_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every version that an item ever had, as a chain: each made over the one before.
WITH version AS MATERIALIZED (
  SELECT c.*, m.sheet_id, m.item_code, m.village_id, gen_random_uuid() AS id
  FROM item_mark_change c JOIN item_mark m ON m.id = c.item_mark_id
)
INSERT INTO observation (
  id, owner_id, sheet_id, line_code, village_id, rater_id, rater_name, observation, reason, supersedes, taken_at, received_at,
  entered_by_id, entered_by_name
)
SELECT v.id, v.owner_id, v.sheet_id, v.item_code, v.village_id, v.entered_by_id, v.entered_by_name, NULLIF(v.observation, 'null'::jsonb),
  v.reason, CASE WHEN before.id IS NULL THEN '{}' ELSE ARRAY[before.id] END, v.entered_at, v.entered_at, v.entered_by_id, v.entered_by_name
FROM version v LEFT JOIN version before ON before.item_mark_id = v.item_mark_id AND before.version = v.version - 1;

DROP TABLE "item_mark_change";
DROP TABLE "item_mark";

DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['observation', 'device_notice', 'sheet_signature'] LOOP
    EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', guarded);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', guarded);
  END LOOP;
END $$;
