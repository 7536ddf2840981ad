-- CreateEnum
CREATE TYPE "UnitLevel" AS ENUM ('province', 'city', 'county', 'township', 'village', 'department');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('office', 'leader', 'inspector', 'reporter', 'head', 'department', 'sysadmin', 'secadmin', 'auditor');

-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('draft', 'published', 'closed');

-- CreateEnum
CREATE TYPE "PeriodState" AS ENUM ('scheduled', 'open', 'closed');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('draft', 'submitted', 'returned', 'accepted');

-- CreateEnum
CREATE TYPE "ValueSource" AS ENUM ('self', 'department', 'verified');

-- CreateEnum
CREATE TYPE "SuppliedBy" AS ENUM ('self', 'department', 'inspection', 'system');

-- CreateEnum
CREATE TYPE "RoundKind" AS ENUM ('quarterly', 'half_year', 'year_end', 'unannounced', 'targeted');

-- CreateEnum
CREATE TYPE "RoundState" AS ENUM ('planned', 'drawn', 'under_way', 'completed', 'confirmed');

-- CreateEnum
CREATE TYPE "SheetState" AS ENUM ('open', 'completed');

-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('published', 'superseded');

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "level" "UnitLevel" NOT NULL,
    "parent_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "unit_id" UUID NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "address" TEXT,
    "agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "assessed_level" "UnitLevel" NOT NULL,
    "state" "PlanState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL DEFAULT 2,
    "missing" TEXT NOT NULL DEFAULT 'zero',
    "not_assessed" TEXT NOT NULL DEFAULT 'rescale',
    "rank_by" TEXT NOT NULL DEFAULT 'all',
    "tie_break" JSONB NOT NULL DEFAULT '[]',
    "adjustment_caps" JSONB NOT NULL DEFAULT '{}',
    "grades" JSONB NOT NULL DEFAULT '[]',
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_unit" (
    "version_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL DEFAULT 1,

    CONSTRAINT "plan_unit_pkey" PRIMARY KEY ("version_id","unit_id")
);

-- CreateTable
CREATE TABLE "category" (
    "version_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "category_pkey" PRIMARY KEY ("version_id","code")
);

-- CreateTable
CREATE TABLE "phase" (
    "version_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "combine" JSONB NOT NULL DEFAULT '"mean"',
    "position" INTEGER NOT NULL,

    CONSTRAINT "phase_pkey" PRIMARY KEY ("version_id","code")
);

-- CreateTable
CREATE TABLE "indicator" (
    "version_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "category_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "unit_en" TEXT NOT NULL DEFAULT '',
    "definition" TEXT NOT NULL DEFAULT '',
    "definition_en" TEXT NOT NULL DEFAULT '',
    "supplied_by" "SuppliedBy" NOT NULL,
    "department_id" UUID,
    "post" TEXT,
    "position" INTEGER NOT NULL,
    "scoring" JSONB NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("version_id","code")
);

-- CreateTable
CREATE TABLE "target" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "unit_id" UUID,
    "period_code" TEXT,
    "target" JSONB NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet_item" (
    "version_id" UUID NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "phases" JSONB NOT NULL,
    "scoring" JSONB NOT NULL,

    CONSTRAINT "sheet_item_pkey" PRIMARY KEY ("version_id","indicator_code","code")
);

-- CreateTable
CREATE TABLE "period" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "phase_code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ends_on" DATE NOT NULL,
    "opens_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "state" "PeriodState" NOT NULL DEFAULT 'scheduled',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extension" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'draft',
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "signed_at" TIMESTAMPTZ(3),
    "signed_by_id" UUID,
    "first_signed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_event" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from" "ReportState" NOT NULL,
    "to" "ReportState" NOT NULL,
    "reason" TEXT,
    "fields" JSONB NOT NULL DEFAULT '[]',
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "value" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "source" "ValueSource" NOT NULL,
    "observation" JSONB,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "entered_by_id" UUID NOT NULL,
    "entered_by_name" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "value_change" (
    "value_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "observation" JSONB,
    "note" TEXT,
    "entered_by_id" UUID NOT NULL,
    "entered_by_name" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "value_change_pkey" PRIMARY KEY ("value_id","version")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "kind" "RoundKind" NOT NULL,
    "state" "RoundState" NOT NULL DEFAULT 'planned',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "inspector_id" UUID,
    "inspector_name" TEXT,
    "state" "SheetState" NOT NULL DEFAULT 'open',
    "completed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_mark" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "item_code" TEXT NOT NULL,
    "village_id" UUID,
    "observation" JSONB,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "entered_by_id" UUID NOT NULL,
    "entered_by_name" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_mark_change" (
    "item_mark_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "observation" JSONB,
    "reason" TEXT,
    "entered_by_id" UUID NOT NULL,
    "entered_by_name" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_mark_change_pkey" PRIMARY KEY ("item_mark_id","version")
);

-- CreateTable
CREATE TABLE "score_run" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "engine" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "input_hash" TEXT NOT NULL,
    "result_hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "score_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "score_result" (
    "run_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "score" DOUBLE PRECISION,
    "rank" INTEGER,
    "rank_without_veto" INTEGER,
    "status" TEXT NOT NULL,
    "grade" TEXT,
    "categories" JSONB NOT NULL,
    "explanation" JSONB NOT NULL,

    CONSTRAINT "score_result_pkey" PRIMARY KEY ("run_id","scope","unit_id")
);

-- CreateTable
CREATE TABLE "score_mark" (
    "run_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period_code" TEXT NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "marks" DOUBLE PRECISION,
    "points" DOUBLE PRECISION,
    "value" DOUBLE PRECISION,
    "own_value" DOUBLE PRECISION,
    "target" JSONB,
    "explanation" JSONB NOT NULL,

    CONSTRAINT "score_mark_pkey" PRIMARY KEY ("run_id","unit_id","period_code","indicator_code")
);

-- CreateTable
CREATE TABLE "score_indicator" (
    "run_id" UUID NOT NULL,
    "period_code" TEXT NOT NULL,
    "indicator_code" TEXT NOT NULL,
    "county" DOUBLE PRECISION,
    "units" INTEGER NOT NULL,

    CONSTRAINT "score_indicator_pkey" PRIMARY KEY ("run_id","period_code","indicator_code")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "PublicationState" NOT NULL DEFAULT 'published',
    "in_force" BOOLEAN DEFAULT true,
    "supersedes_id" UUID,
    "reason" TEXT,
    "document" JSONB NOT NULL,
    "document_hash" TEXT NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_by_name" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_record" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "owner_id" UUID,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "actor_unit" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_record_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "command_receipt" (
    "key" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE INDEX "unit_parent_id_code_idx" ON "unit"("parent_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE INDEX "user_unit_id_role_idx" ON "user"("unit_id", "role");

-- CreateIndex
CREATE INDEX "session_user_id_ended_at_idx" ON "session"("user_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "plan_owner_id_year_code_key" ON "plan"("owner_id", "year", "code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_plan_id_number_key" ON "plan_version"("plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "target_version_id_indicator_code_unit_id_period_code_key" ON "target"("version_id", "indicator_code", "unit_id", "period_code");

-- CreateIndex
CREATE INDEX "period_owner_id_state_idx" ON "period"("owner_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "period_plan_id_code_key" ON "period"("plan_id", "code");

-- CreateIndex
CREATE INDEX "extension_owner_id_period_id_unit_id_idx" ON "extension"("owner_id", "period_id", "unit_id");

-- CreateIndex
CREATE INDEX "report_owner_id_period_id_state_idx" ON "report"("owner_id", "period_id", "state");

-- CreateIndex
CREATE INDEX "report_unit_id_idx" ON "report"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_period_id_unit_id_key" ON "report"("period_id", "unit_id");

-- CreateIndex
CREATE INDEX "report_event_report_id_at_idx" ON "report_event"("report_id", "at");

-- CreateIndex
CREATE INDEX "value_owner_id_period_id_idx" ON "value"("owner_id", "period_id");

-- CreateIndex
CREATE INDEX "value_unit_id_indicator_code_idx" ON "value"("unit_id", "indicator_code");

-- CreateIndex
CREATE UNIQUE INDEX "value_period_id_unit_id_indicator_code_source_key" ON "value"("period_id", "unit_id", "indicator_code", "source");

-- CreateIndex
CREATE INDEX "round_owner_id_period_id_idx" ON "round"("owner_id", "period_id");

-- CreateIndex
CREATE INDEX "sheet_owner_id_round_id_unit_id_idx" ON "sheet"("owner_id", "round_id", "unit_id");

-- CreateIndex
CREATE INDEX "sheet_inspector_id_state_idx" ON "sheet"("inspector_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "item_mark_sheet_id_item_code_key" ON "item_mark"("sheet_id", "item_code");

-- CreateIndex
CREATE INDEX "score_run_owner_id_period_id_created_at_idx" ON "score_run"("owner_id", "period_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "score_run_plan_id_number_key" ON "score_run"("plan_id", "number");

-- CreateIndex
CREATE INDEX "score_result_unit_id_scope_idx" ON "score_result"("unit_id", "scope");

-- CreateIndex
CREATE INDEX "score_mark_run_id_indicator_code_idx" ON "score_mark"("run_id", "indicator_code");

-- CreateIndex
CREATE UNIQUE INDEX "publication_supersedes_id_key" ON "publication"("supersedes_id");

-- CreateIndex
CREATE INDEX "publication_owner_id_in_force_idx" ON "publication"("owner_id", "in_force");

-- CreateIndex
CREATE UNIQUE INDEX "publication_plan_id_number_key" ON "publication"("plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "publication_plan_id_period_id_in_force_key" ON "publication"("plan_id", "period_id", "in_force");

-- CreateIndex
CREATE INDEX "audit_record_action_seq_idx" ON "audit_record"("action", "seq");

-- CreateIndex
CREATE INDEX "audit_record_subject_id_seq_idx" ON "audit_record"("subject_id", "seq");

-- CreateIndex
CREATE INDEX "command_receipt_created_at_idx" ON "command_receipt"("created_at");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_unit" ADD CONSTRAINT "plan_unit_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_unit" ADD CONSTRAINT "plan_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase" ADD CONSTRAINT "phase_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_item" ADD CONSTRAINT "sheet_item_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period" ADD CONSTRAINT "period_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_event" ADD CONSTRAINT "report_event_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "value" ADD CONSTRAINT "value_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "value" ADD CONSTRAINT "value_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "value_change" ADD CONSTRAINT "value_change_value_id_fkey" FOREIGN KEY ("value_id") REFERENCES "value"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_mark" ADD CONSTRAINT "item_mark_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_mark" ADD CONSTRAINT "item_mark_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_mark_change" ADD CONSTRAINT "item_mark_change_item_mark_id_fkey" FOREIGN KEY ("item_mark_id") REFERENCES "item_mark"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_run" ADD CONSTRAINT "score_run_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_run" ADD CONSTRAINT "score_run_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_run" ADD CONSTRAINT "score_run_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_result" ADD CONSTRAINT "score_result_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "score_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_result" ADD CONSTRAINT "score_result_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_mark" ADD CONSTRAINT "score_mark_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "score_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_mark" ADD CONSTRAINT "score_mark_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_indicator" ADD CONSTRAINT "score_indicator_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "score_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "score_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;
