-- AlterTable
ALTER TABLE "sheet_item" ADD COLUMN     "once" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "recounts" JSONB;
