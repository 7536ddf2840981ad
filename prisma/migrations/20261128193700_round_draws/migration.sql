-- AlterEnum
ALTER TYPE "RoundState" ADD VALUE 'cancelled';

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "cancelled_at" TIMESTAMPTZ(3),
ADD COLUMN     "cancelled_by_name" TEXT,
ADD COLUMN     "cancelled_reason" TEXT,
ADD COLUMN     "scheme" JSONB,
ADD COLUMN     "started_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "round_draw" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "frame" TEXT NOT NULL,
    "frame_hash" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "reason" TEXT,
    "committed_by_id" UUID NOT NULL,
    "committed_by_name" TEXT NOT NULL,
    "committed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_draw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_draw_secret" (
    "draw_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,

    CONSTRAINT "round_draw_secret_pkey" PRIMARY KEY ("draw_id")
);

-- CreateTable
CREATE TABLE "round_draw_outcome" (
    "draw_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "given_by_id" UUID NOT NULL,
    "given_by_name" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_draw_outcome_pkey" PRIMARY KEY ("draw_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "round_draw_round_id_number_key" ON "round_draw"("round_id", "number");

-- AddForeignKey
ALTER TABLE "round_draw" ADD CONSTRAINT "round_draw_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_draw_secret" ADD CONSTRAINT "round_draw_secret_draw_id_fkey" FOREIGN KEY ("draw_id") REFERENCES "round_draw"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_draw_outcome" ADD CONSTRAINT "round_draw_outcome_draw_id_fkey" FOREIGN KEY ("draw_id") REFERENCES "round_draw"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A draw, its secret and its outcome are never changed or removed: drawing again makes another one.
DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['round_draw', 'round_draw_secret', 'round_draw_outcome'] LOOP
    EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', guarded);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', guarded);
  END LOOP;
END $$;
