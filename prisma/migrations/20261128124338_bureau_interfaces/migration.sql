-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "cells" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "ending" TEXT NOT NULL,
    "indicators" TEXT[],
    "units" TEXT[],
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_name" TEXT,

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_off_owner_id_period_id_unit_id_at_idx" ON "sign_off"("owner_id", "period_id", "unit_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_owner_id_unit_id_idx" ON "api_token"("owner_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_unit_id_name_key" ON "api_token"("unit_id", "name");

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a bureau has signed for stays known.
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON sign_off FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON sign_off FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A key is never given more than it was made with, nor brought back: it is used, and revoked once.
CREATE FUNCTION guard_api_token() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND to_jsonb(NEW) - '{last_used_at,revoked_at,revoked_by_name}'::text[] = to_jsonb(OLD) - '{last_used_at,revoked_at,revoked_by_name}'::text[]
     AND (OLD.revoked_at IS NULL OR (NEW.revoked_at = OLD.revoked_at AND NEW.revoked_by_name = OLD.revoked_by_name))
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a key does not change: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER api_token_fixed BEFORE UPDATE OR DELETE ON api_token FOR EACH ROW EXECUTE FUNCTION guard_api_token();
CREATE TRIGGER api_token_kept BEFORE TRUNCATE ON api_token FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
