-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('open', 'agreed', 'answered', 'replaced');

-- AlterTable
ALTER TABLE "plan_draft" ADD COLUMN     "asks_units" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "target_proposal" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "target" JSONB NOT NULL,
    "seen" JSONB,
    "reason" TEXT NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'open',
    "proposed_by_id" UUID NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "target_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "target_proposal_owner_id_draft_id_unit_id_idx" ON "target_proposal"("owner_id", "draft_id", "unit_id");

-- AddForeignKey
ALTER TABLE "target_proposal" ADD CONSTRAINT "target_proposal_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "plan_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_proposal" ADD CONSTRAINT "target_proposal_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
