-- CreateTable
CREATE TABLE "sheet_word" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "lines" JSONB NOT NULL DEFAULT '[]',
    "words" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "acting_for_id" UUID,
    "acting_for_name" TEXT,

    CONSTRAINT "sheet_word_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sheet_word_sheet_id_at_idx" ON "sheet_word"("sheet_id", "at");

-- AddForeignKey
ALTER TABLE "sheet_word" ADD CONSTRAINT "sheet_word_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "sheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said of a sheet stays said.
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON sheet_word FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON sheet_word FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
