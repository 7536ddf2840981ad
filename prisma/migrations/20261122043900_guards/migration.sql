-- What was entered, decided or computed is never changed or removed: the tables below only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY[
    'audit_record', 'report_event', 'value_change', 'item_mark_change',
    'score_run', 'score_result', 'score_mark', 'score_indicator'
  ] LOOP
    EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', guarded);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', guarded);
  END LOOP;
END $$;

-- A publication stays as it was signed; the one change it may see is being superseded.
CREATE FUNCTION guard_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND OLD.in_force AND NEW.in_force IS NULL AND NEW.state = 'superseded'
     AND to_jsonb(NEW) - 'state' - 'in_force' = to_jsonb(OLD) - 'state' - 'in_force'
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a publication does not change: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER publication_fixed BEFORE UPDATE OR DELETE ON publication FOR EACH ROW EXECUTE FUNCTION guard_publication();
CREATE TRIGGER publication_kept BEFORE TRUNCATE ON publication FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A published plan version, and everything that hangs on it, stays as it was published.
CREATE FUNCTION guard_plan_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'a published plan version does not change: % refused', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER plan_version_fixed BEFORE UPDATE OR DELETE ON plan_version FOR EACH ROW EXECUTE FUNCTION guard_plan_version();

CREATE FUNCTION guard_plan_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM plan_version
    WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.version_id ELSE OLD.version_id END AND published_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'part of a published plan version does not change: % on % refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['plan_unit', 'category', 'phase', 'indicator', 'target', 'sheet_item'] LOOP
    EXECUTE format('CREATE TRIGGER plan_part_fixed BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION guard_plan_part()', part);
    EXECUTE format('CREATE TRIGGER plan_part_kept BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', part);
  END LOOP;
END $$;

-- One override per indicator, unit and period, also where unit or period is left open.
CREATE UNIQUE INDEX target_once ON target (version_id, indicator_code, unit_id, period_code) NULLS NOT DISTINCT;

-- The chain's start.
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, repeat('0', 64));
