-- CreateTable
CREATE TABLE "plan_check" (
    "version_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "plan_check_pkey" PRIMARY KEY ("version_id","code")
);

-- CreateTable
CREATE TABLE "check_explanation" (
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "source" "ValueSource" NOT NULL,
    "check_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "check_explanation_pkey" PRIMARY KEY ("period_id","unit_id","source","check_code","version")
);

-- CreateIndex
CREATE INDEX "check_explanation_owner_id_period_id_idx" ON "check_explanation"("owner_id", "period_id");

-- AddForeignKey
ALTER TABLE "plan_check" ADD CONSTRAINT "plan_check_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_explanation" ADD CONSTRAINT "check_explanation_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_explanation" ADD CONSTRAINT "check_explanation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A published version's checks stay as they were published.
CREATE TRIGGER plan_part_fixed BEFORE INSERT OR UPDATE OR DELETE ON plan_check FOR EACH ROW EXECUTE FUNCTION guard_plan_part();
CREATE TRIGGER plan_part_kept BEFORE TRUNCATE ON plan_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was explained stays in the record.
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON check_explanation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON check_explanation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
