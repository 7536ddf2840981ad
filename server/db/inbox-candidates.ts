import 'server-only'
import type { CandidateInboxFacts } from '@/server/domain/inbox/inbox-of-candidates'
import type { CandidateState } from '@/server/domain/publication/candidate'
import type { Db } from './client'

const stateOf: Readonly<Record<string, CandidateState>> = { on_notice: 'onNotice', to_sign: 'toSign' }

/** An owner's results on their way, with what the units have said: one query, however many units there are. */
export async function listInboxCandidates(
  db: Db,
  ownerId: string,
  unit: { id: string; code: string } | null,
): Promise<CandidateInboxFacts[]> {
  const rows = await db.$queryRaw<
    {
      id: string
      state: string
      checkUntil: string | null
      noticeUntil: string | null
      lastStep: Date
      name: string
      nameEn: string
      open: number
      units: number
      heard: number
      concerned: boolean
      said: boolean
    }[]
  >`
    SELECT c.id, c.state::text AS state, c.check_until::text AS "checkUntil", c.notice_until::text AS "noticeUntil",
      p.name, p.name_en AS "nameEn",
      (SELECT max(at) FROM publication_event e WHERE e.candidate_id = c.id AND e.unit_id IS NULL) AS "lastStep",
      (SELECT count(*)::int FROM publication_event o WHERE o.candidate_id = c.id AND o.action = 'object'
        AND NOT EXISTS (SELECT 1 FROM publication_event e WHERE e.objection_id = o.id)) AS open,
      jsonb_array_length(c.document #> '{case,units}') AS units,
      (SELECT count(DISTINCT e.unit_id)::int FROM publication_event e WHERE e.candidate_id = c.id
        AND e.action IN ('check', 'object')) AS heard,
      c.document #> '{case,units}' @> jsonb_build_array(jsonb_build_object('code', ${unit?.code ?? ''}::text)) AS concerned,
      EXISTS (SELECT 1 FROM publication_event e WHERE e.candidate_id = c.id AND e.unit_id = ${unit?.id ?? null}::uuid
        AND e.action IN ('check', 'object')) AS said
    FROM publication_candidate c JOIN period p ON p.id = c.period_id
    WHERE c.owner_id = ${ownerId}::uuid AND c.state NOT IN ('published', 'withdrawn') ORDER BY c.proposed_at`
  return rows.map(({ state, name, nameEn, units, heard, concerned, said, ...row }) => ({
    ...row,
    state: stateOf[state] ?? (state as CandidateState),
    period: { name, nameEn },
    silent: units - heard,
    own: unit && { concerned, said },
  }))
}
