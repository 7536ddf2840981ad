-- CreateEnum
CREATE TYPE "CalendarDayKind" AS ENUM ('holiday', 'make_up');

-- CreateEnum
CREATE TYPE "MailChoice" AS ENUM ('at_once', 'digest', 'none');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('waiting', 'claimed', 'handed', 'sent', 'failed');

-- CreateTable
CREATE TABLE "calendar" (
    "owner_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "calendar_pkey" PRIMARY KEY ("owner_id")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "owner_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind" "CalendarDayKind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("owner_id","day")
);

-- CreateTable
CREATE TABLE "calendar_change" (
    "owner_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "days" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_change_pkey" PRIMARY KEY ("owner_id","version")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_by_name" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder_read" (
    "reminder_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_read_pkey" PRIMARY KEY ("reminder_id","user_id")
);

-- CreateTable
CREATE TABLE "mail_address" (
    "user_id" UUID NOT NULL,
    "address" TEXT,
    "choice" "MailChoice" NOT NULL DEFAULT 'digest',
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "pending" TEXT,
    "code_hash" TEXT,
    "code_sent_at" TIMESTAMPTZ(3),
    "code_tries" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mail_address_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_until" TIMESTAMPTZ(3),
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_told" (
    "user_id" UUID NOT NULL,
    "item_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_told_pkey" PRIMARY KEY ("user_id","item_key")
);

-- CreateIndex
CREATE INDEX "reminder_owner_id_period_id_unit_id_sent_at_idx" ON "reminder"("owner_id", "period_id", "unit_id", "sent_at");

-- CreateIndex
CREATE INDEX "reminder_unit_id_sent_at_idx" ON "reminder"("unit_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_key_key" ON "mail"("key");

-- CreateIndex
CREATE INDEX "mail_state_due_at_idx" ON "mail"("state", "due_at");

-- CreateIndex
CREATE INDEX "mail_created_at_idx" ON "mail"("created_at");

-- AddForeignKey
ALTER TABLE "calendar" ADD CONSTRAINT "calendar_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "calendar"("owner_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_change" ADD CONSTRAINT "calendar_change_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "calendar"("owner_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_read" ADD CONSTRAINT "reminder_read_reminder_id_fkey" FOREIGN KEY ("reminder_id") REFERENCES "reminder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_address" ADD CONSTRAINT "mail_address_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was changed in the calendar, whom the office reminded and who has read it stays known.
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON calendar_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON calendar_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON reminder FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON reminder FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON reminder_read FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON reminder_read FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
