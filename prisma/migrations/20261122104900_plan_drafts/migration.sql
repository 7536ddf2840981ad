-- CreateEnum
CREATE TYPE "PlanDraftState" AS ENUM ('open', 'published', 'discarded');

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "clause" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "measures" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "superior" JSONB;

-- AlterTable
ALTER TABLE "plan_version" ADD COLUMN     "adjustments" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "points_total" DOUBLE PRECISION NOT NULL DEFAULT 100,
ADD COLUMN     "vetoes" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "plan_draft" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "based_on_id" UUID,
    "state" "PlanDraftState" NOT NULL DEFAULT 'open',
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "trial_hash" TEXT,
    "trial_by_name" TEXT,
    "trial_at" TIMESTAMPTZ(3),
    "version_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_draft_part" (
    "draft_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "content" JSONB,
    "version" INTEGER NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "changed_by_name" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_draft_part_pkey" PRIMARY KEY ("draft_id","key")
);

-- CreateTable
CREATE TABLE "plan_draft_change" (
    "draft_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB,
    "changed_by_id" UUID NOT NULL,
    "changed_by_name" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_draft_change_pkey" PRIMARY KEY ("draft_id","key","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "plan_draft_version_id_key" ON "plan_draft"("version_id");

-- CreateIndex
CREATE INDEX "plan_draft_owner_id_state_idx" ON "plan_draft"("owner_id", "state");

-- AddForeignKey
ALTER TABLE "plan_draft" ADD CONSTRAINT "plan_draft_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draft" ADD CONSTRAINT "plan_draft_based_on_id_fkey" FOREIGN KEY ("based_on_id") REFERENCES "plan_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draft" ADD CONSTRAINT "plan_draft_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draft_part" ADD CONSTRAINT "plan_draft_part_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "plan_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draft_change" ADD CONSTRAINT "plan_draft_change_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "plan_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was written into a draft stays known.
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON plan_draft_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON plan_draft_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
