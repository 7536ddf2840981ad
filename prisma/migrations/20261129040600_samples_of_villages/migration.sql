-- AlterTable
ALTER TABLE "value" ADD COLUMN     "sample" JSONB;

-- AlterTable
ALTER TABLE "value_change" ADD COLUMN     "sample" JSONB;
