-- AlterTable
ALTER TABLE "plan_version" ADD COLUMN     "rules" INTEGER NOT NULL DEFAULT 1;
