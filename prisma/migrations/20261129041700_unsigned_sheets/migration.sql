-- AlterTable
ALTER TABLE "sheet" ADD COLUMN     "unsigned" TEXT;
