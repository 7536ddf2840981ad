-- CreateTable
CREATE TABLE "bulletin_template" (
    "owner_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bulletin_template_pkey" PRIMARY KEY ("owner_id","version")
);

-- CreateTable
CREATE TABLE "bulletin" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "template_version" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bulletin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "archive" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "files" INTEGER NOT NULL,
    "bytes" BIGINT NOT NULL,
    "catalogue_hash" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "archive_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bulletin_owner_id_publication_id_idx" ON "bulletin"("owner_id", "publication_id");

-- CreateIndex
CREATE INDEX "archive_owner_id_year_idx" ON "archive"("owner_id", "year");

-- AddForeignKey
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What went out, what it was made from, and that an archive was made, stay as they were.
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON bulletin_template FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON bulletin_template FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON bulletin FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON bulletin FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON archive FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON archive FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
