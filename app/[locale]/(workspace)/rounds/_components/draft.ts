import type { ApiOutput } from '@/app/_trpc/client'
import type { RoundPlan } from '@/server/domain/inspection/round-plan'

export type Planning = ApiOutput['rounds']['planning']

/** A round as it is typed: figures as text, so that nothing typed is lost. */
export interface Draft extends Omit<
  RoundPlan,
  'villages' | 'households' | 'inspectors' | 'lines' | 'scheme'
> {
  villages: string
  households: string
  inspectors: string
  /** Null: all lines of the period. */
  lines: string[] | null
  units: string[]
  pool: string[]
  avoidOwn: boolean
  avoidLast: boolean
  exclusions: { key: string; inspector: string; unit: string; reason: string }[]
  method: RoundPlan['scheme']['method']
  /** Households by village. */
  weights: Record<string, string>
}

const whole = /^\d{1,6}$/

/** A whole number as typed, full-width digits included, or null. */
export function countOf(text: string): number | null {
  const typed = text.normalize('NFKC').trim()
  return whole.test(typed) ? Number(typed) : null
}

/** What a form begins with: a round to be changed, or the period's townships and all inspectors. */
export function draftOf(planning: Planning, round?: RoundPlan): Draft {
  if (round)
    return {
      ...round,
      villages: String(round.villages),
      households: String(round.households),
      inspectors: String(round.inspectors),
      lines: round.lines.length === 0 ? null : round.lines,
      units: round.scheme.units,
      pool: round.scheme.pool,
      avoidOwn: round.scheme.avoidOwn,
      avoidLast: round.scheme.avoidLast,
      exclusions: round.scheme.exclusions.map((exclusion, index) => ({ key: String(index), ...exclusion })),
      method: round.scheme.method,
      weights: Object.fromEntries(
        round.scheme.weights.map(({ village, households }) => [village, String(households)]),
      ),
    }
  const { period, units, inspectors } = planning
  const hasVillages = units.some(({ villages }) => villages.length > 0)
  return {
    kind: 'unannounced',
    name: '',
    startsOn: period.opensOn,
    endsOn: period.closesOn,
    lines: null,
    villages: hasVillages ? '3' : '0',
    households: hasVillages ? '10' : '0',
    inspectors: String(Math.min(2, inspectors.length)),
    counts: false,
    checksId: null,
    units: units.map(({ id }) => id),
    pool: inspectors.map(({ id }) => id),
    avoidOwn: true,
    avoidLast: inspectors.length > 3,
    exclusions: [],
    method: 'equal',
    weights: {},
  }
}

/** The draft as a plan; null where a figure is none. */
export function planOfDraft(draft: Draft): RoundPlan | null {
  const [villages, households, inspectors] = [draft.villages, draft.households, draft.inspectors].map(countOf)
  if (villages == null || households == null || inspectors == null) return null
  const weights = Object.entries(draft.weights).flatMap(([village, text]) => {
    const count = countOf(text)
    return count === null || count === 0 ? [] : [{ village, households: count }]
  })
  return {
    kind: draft.kind,
    name: draft.name,
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    lines: draft.lines ?? [],
    villages,
    households,
    inspectors,
    counts: draft.counts,
    checksId: draft.checksId,
    scheme: {
      units: draft.units,
      pool: draft.pool,
      avoidOwn: draft.avoidOwn,
      avoidLast: draft.avoidLast,
      exclusions: draft.exclusions.map(({ inspector, unit, reason }) => ({ inspector, unit, reason })),
      method: draft.method,
      weights: draft.method === 'equal' ? [] : weights,
    },
  }
}
