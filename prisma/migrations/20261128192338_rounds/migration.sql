-- CreateEnum
CREATE TYPE "EvidenceSubject" AS ENUM ('report', 'sheet', 'rectification', 'appeal', 'bonus');

-- AlterEnum
ALTER TYPE "SheetState" ADD VALUE 'contested';
ALTER TYPE "SheetState" ADD VALUE 'confirmed';

-- A file may hang on other things than a report's indicator: the columns keep what they hold under a wider name.
ALTER TABLE "evidence_upload" DROP CONSTRAINT "evidence_upload_report_id_fkey";
ALTER TABLE "evidence_upload" RENAME COLUMN "report_id" TO "subject_id";
ALTER TABLE "evidence_upload" RENAME COLUMN "indicator_code" TO "place";
ALTER TABLE "evidence_upload" ADD COLUMN "subject" "EvidenceSubject" NOT NULL DEFAULT 'report';
ALTER TABLE "evidence_upload" ALTER COLUMN "subject" DROP DEFAULT;
ALTER INDEX "evidence_upload_report_id_state_idx" RENAME TO "evidence_upload_subject_id_state_idx";
ALTER TABLE "evidence_use" DROP CONSTRAINT "evidence_use_report_id_fkey";
ALTER TABLE "evidence_use" RENAME COLUMN "report_id" TO "subject_id";
ALTER TABLE "evidence_use" RENAME COLUMN "indicator_code" TO "place";
ALTER TABLE "evidence_use" ADD COLUMN "subject" "EvidenceSubject" NOT NULL DEFAULT 'report';
ALTER TABLE "evidence_use" ALTER COLUMN "subject" DROP DEFAULT;
ALTER INDEX "evidence_use_report_id_indicator_code_added_at_idx" RENAME TO "evidence_use_subject_id_place_added_at_idx";

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "checks_id" UUID,
ADD COLUMN     "counts" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "households" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "inspectors" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lines" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "planned_at" TIMESTAMPTZ(3),
ADD COLUMN     "planned_by_id" UUID,
ADD COLUMN     "planned_by_name" TEXT,
ADD COLUMN     "villages" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "sheet_inspector" (
    "sheet_id" UUID NOT NULL,
    "inspector_id" UUID NOT NULL,
    "inspector_name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_name" TEXT,
    "removed_reason" TEXT,

    CONSTRAINT "sheet_inspector_pkey" PRIMARY KEY ("sheet_id","inspector_id")
);

-- CreateTable
CREATE TABLE "sheet_village" (
    "sheet_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dropped_at" TIMESTAMPTZ(3),
    "dropped_by_name" TEXT,
    "dropped_reason" TEXT,

    CONSTRAINT "sheet_village_pkey" PRIMARY KEY ("sheet_id","village_id")
);

-- CreateIndex
CREATE INDEX "sheet_inspector_inspector_id_idx" ON "sheet_inspector"("inspector_id");

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_checks_id_fkey" FOREIGN KEY ("checks_id") REFERENCES "round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_inspector" ADD CONSTRAINT "sheet_inspector_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_inspector" ADD CONSTRAINT "sheet_inspector_inspector_id_fkey" FOREIGN KEY ("inspector_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_village" ADD CONSTRAINT "sheet_village_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_village" ADD CONSTRAINT "sheet_village_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
