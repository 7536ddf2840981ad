import 'server-only'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { PeriodState } from '@/server/domain/period/period'
import type { ReportState } from '@/server/domain/report/report'
import type { Db } from './client'

export interface InboxPeriodRow {
  id: string
  planId: string
  code: string
  name: string
  nameEn: string
  phaseCode: string
  opensOn: string
  dueOn: string
  closesOn: string
  state: PeriodState
}

/** A unit's reports that are not accepted, in periods that are open or in which an extension of its own runs. */
export async function listInboxReports(db: Db, unitId: string, today: string) {
  return db.$queryRaw<
    (InboxPeriodRow & {
      reportId: string
      reportState: ReportState
      signed: boolean
      submittedById: string | null
      lastStep: Date | null
      until: string | null
      reason: string | null
    })[]
  >`
    SELECT p.id, p.plan_id AS "planId", p.code, p.name, p.name_en AS "nameEn", p.phase_code AS "phaseCode",
      p.opens_on::text AS "opensOn", p.due_on::text AS "dueOn", p.closes_on::text AS "closesOn", p.state::text AS state,
      r.id AS "reportId", r.state::text AS "reportState", r.signed_at IS NOT NULL AS signed,
      r.submitted_by_id AS "submittedById",
      (SELECT max(at) FROM report_event e WHERE e.report_id = r.id) AS "lastStep",
      x.until::text AS until, x.reason
    FROM report r JOIN period p ON p.id = r.period_id
    LEFT JOIN LATERAL (
      SELECT until, reason FROM extension WHERE period_id = p.id AND unit_id = r.unit_id
      ORDER BY until DESC, granted_at DESC LIMIT 1) x ON true
    WHERE r.unit_id = ${unitId}::uuid AND r.state <> 'accepted'
      AND (p.state = 'open' OR (p.state = 'closed' AND x.until >= ${today}::date))`
}

/** Letters on the table that one side has not signed: of a unit, or of all. */
export async function listUnsignedLetters(
  db: Db,
  where: { ownerId: string; unitId?: string; side: 'owner' | 'unit' },
) {
  return db.letter.findMany({
    where: {
      ownerId: where.ownerId,
      unitId: where.unitId,
      state: 'proposed',
      signatures: { none: { side: where.side } },
    },
    select: {
      id: true,
      proposedAt: true,
      plan: { select: { id: true, name: true, nameEn: true } },
    },
    orderBy: { proposedAt: 'asc' },
  })
}

/** Units' letters that were sent back and have no later one, by plan. */
export async function countSentBackLetters(db: Db, ownerId: string) {
  return db.$queryRaw<{ id: string; name: string; nameEn: string; count: number; since: Date | null }[]>`
    SELECT plan.id, plan.name, plan.name_en AS "nameEn", count(*)::int AS count, min(e.at) AS since
    FROM letter l JOIN plan ON plan.id = l.plan_id
    LEFT JOIN LATERAL (SELECT max(at) AS at FROM letter_event WHERE letter_id = l.id) e ON true
    WHERE l.owner_id = ${ownerId}::uuid AND l.state = 'sentBack'
      AND NOT EXISTS (SELECT 1 FROM letter n WHERE n.plan_id = l.plan_id AND n.unit_id = l.unit_id AND n.number > l.number)
    GROUP BY plan.id, plan.name, plan.name_en`
}

/** Drafts that ask their units, of those that assess this one; with whether it has proposed anything. */
export async function listAskedDrafts(db: Db, ownerId: string, unit: { id: string; code: string }) {
  return db.$queryRaw<{ id: string; name: string; nameEn: string; since: Date; proposed: boolean }[]>`
    SELECT d.id, s.content->'name'->>'zh' AS name, COALESCE(s.content->'name'->>'en', '') AS "nameEn", d.created_at AS since,
      EXISTS (SELECT 1 FROM target_proposal t WHERE t.draft_id = d.id AND t.unit_id = ${unit.id}::uuid) AS proposed
    FROM plan_draft d JOIN plan_draft_part s ON s.draft_id = d.id AND s.key = 'settings' AND s.content IS NOT NULL
    WHERE d.owner_id = ${ownerId}::uuid AND d.state = 'open' AND d.asks_units
      AND EXISTS (SELECT 1 FROM plan_draft_part p WHERE p.draft_id = d.id AND p.content IS NOT NULL
        AND p.key = ${`unit/${unit.code}`})`
}

/** The owner's open drafts with the proposals in them that wait for an answer. */
export async function listInboxDrafts(db: Db, ownerId: string) {
  return db.$queryRaw<
    {
      id: string
      name: string
      nameEn: string
      changedAt: Date
      proposals: number
      proposedAt: Date | null
    }[]
  >`
    SELECT d.id, COALESCE(s.content->'name'->>'zh', '') AS name, COALESCE(s.content->'name'->>'en', '') AS "nameEn",
      (SELECT COALESCE(max(changed_at), d.created_at) FROM plan_draft_part WHERE draft_id = d.id) AS "changedAt",
      (SELECT count(*)::int FROM target_proposal t WHERE t.draft_id = d.id AND t.state = 'open') AS proposals,
      (SELECT min(proposed_at) FROM target_proposal t WHERE t.draft_id = d.id AND t.state = 'open') AS "proposedAt"
    FROM plan_draft d LEFT JOIN plan_draft_part s ON s.draft_id = d.id AND s.key = 'settings'
    WHERE d.owner_id = ${ownerId}::uuid AND d.state = 'open' ORDER BY d.created_at`
}

/** The owner's periods that are not settled: scheduled, open, or closed without a publication in force. */
export async function listInboxPeriods(db: Db, ownerId: string) {
  return db.$queryRaw<
    (InboxPeriodRow & {
      reviews: number
      reviewSince: Date | null
      unfinished: number
      closedAt: Date | null
      frozen: boolean
    })[]
  >`
    SELECT p.id, p.plan_id AS "planId", p.code, p.name, p.name_en AS "nameEn", p.phase_code AS "phaseCode",
      p.opens_on::text AS "opensOn", p.due_on::text AS "dueOn", p.closes_on::text AS "closesOn", p.state::text AS state,
      count(r.id) FILTER (WHERE r.state = 'submitted' AND r.signed_at IS NOT NULL)::int AS reviews,
      min(r.signed_at) FILTER (WHERE r.state = 'submitted') AS "reviewSince",
      count(r.id) FILTER (WHERE r.state <> 'accepted')::int AS unfinished,
      NULL::timestamptz AS "closedAt",
      EXISTS (SELECT 1 FROM publication_candidate c WHERE c.period_id = p.id
        AND c.state NOT IN ('published', 'withdrawn')) AS frozen
    FROM period p LEFT JOIN report r ON r.period_id = p.id
    WHERE p.owner_id = ${ownerId}::uuid AND NOT EXISTS (
      SELECT 1 FROM publication b WHERE b.period_id = p.id AND b.in_force)
    GROUP BY p.id ORDER BY p.opens_on`
}

/** Open sheets of the rounds under way: one's own, and those that nobody has taken. */
export async function listInboxSheets(db: Db, ownerId: string, userId: string) {
  return db.$queryRaw<
    {
      roundId: string
      name: string
      nameEn: string
      startsOn: string
      endsOn: string
      own: number
      free: number
      sheetId: string | null
    }[]
  >`
    SELECT r.id AS "roundId", coalesce(nullif(r.name, ''), p.name) AS name,
      coalesce(nullif(r.name, ''), p.name_en) AS "nameEn", r.starts_on::text AS "startsOn", r.ends_on::text AS "endsOn",
      count(*) FILTER (WHERE s.inspector_id = ${userId}::uuid OR t.inspector_id IS NOT NULL)::int AS own,
      count(*) FILTER (WHERE s.inspector_id IS NULL AND r.inspectors = 0)::int AS free,
      min(s.id::text) FILTER (WHERE s.inspector_id = ${userId}::uuid OR t.inspector_id IS NOT NULL) AS "sheetId"
    FROM sheet s JOIN round r ON r.id = s.round_id JOIN period p ON p.id = r.period_id
    LEFT JOIN sheet_inspector t ON t.sheet_id = s.id AND t.inspector_id = ${userId}::uuid AND t.removed_at IS NULL
    WHERE s.owner_id = ${ownerId}::uuid AND s.state = 'open' AND r.state IN ('under_way', 'completed', 'confirmed')
    GROUP BY r.id, p.id`
}

/** A bureau's indicators in the plans whose periods are open, and how many units have a value for each. */
export async function listOwedByBureau(db: Db, ownerId: string, bureauId: string) {
  return db.$queryRaw<
    (InboxPeriodRow & { indicatorCode: string; scoring: IndicatorScoring; units: number; filled: number })[]
  >`
    SELECT p.id, p.plan_id AS "planId", p.code, p.name, p.name_en AS "nameEn", p.phase_code AS "phaseCode",
      p.opens_on::text AS "opensOn", p.due_on::text AS "dueOn", p.closes_on::text AS "closesOn", p.state::text AS state,
      i.code AS "indicatorCode", i.scoring,
      (SELECT count(*)::int FROM plan_unit u WHERE u.version_id = v.id) AS units,
      (SELECT count(*)::int FROM value c WHERE c.period_id = p.id AND c.indicator_code = i.code
        AND c.source = 'department' AND c.observation IS NOT NULL) AS filled
    FROM period p
    JOIN LATERAL (SELECT id FROM plan_version WHERE plan_id = p.plan_id AND published_at IS NOT NULL
      ORDER BY number DESC LIMIT 1) v ON true
    JOIN indicator i ON i.version_id = v.id
    WHERE p.owner_id = ${ownerId}::uuid AND p.state = 'open' AND i.supplied_by = 'department'
      AND i.department_id = ${bureauId}::uuid`
}

/** What was published since a moment and is in force, newest first. */
export async function listNewPublications(db: Db, ownerId: string, since: Date) {
  return db.publication.findMany({
    where: { ownerId, inForce: true, publishedAt: { gte: since } },
    select: {
      id: true,
      number: true,
      publishedAt: true,
      period: { select: { code: true, name: true, nameEn: true, plan: { select: { year: true } } } },
    },
    orderBy: { publishedAt: 'desc' },
    take: 10,
  })
}
