-- AlterTable
ALTER TABLE "period" ADD COLUMN     "working_days" JSONB;
