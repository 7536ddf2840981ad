import type { IndicatorScoring, PlanIndicator, SuppliedBy } from '../plan/plan-version'
import type { CheckSource } from './plan-check'

/** What an expression may name of one indicator. */
export interface CheckIndicator {
  code: string
  name: string
  nameEn: string
  suppliedBy: SuppliedBy
  departmentId: string | null
  scoring: Pick<IndicatorScoring, 'kind' | 'multiplier' | 'trim' | 'answers'>
}

/**
 * Where an expression's figures come from. The first six hold what an indicator's own supplier gives: `now` in this period (a
 * bare code means the same), `previous` in the period before of the same phase, `earlier` in the one before within this
 * year, `lastYear` in the same period last year, `soFar` summed over the year up to this period, `history` every earlier
 * value. The last three are this period's figures by who gave them.
 */
export const scopes = [
  'now',
  'previous',
  'earlier',
  'lastYear',
  'soFar',
  'history',
  'self',
  'department',
  'verified',
] as const
export type CheckScope = (typeof scopes)[number]

/** What the language keeps for itself. */
const RESERVED = new Set(
  'as break const continue else for function if import let loop package namespace return var void while true false null in'.split(
    ' ',
  ),
)

/** Whether a code can stand bare in an expression; the others are written `now["乡-1"]`. */
export const isBare = (code: string): boolean =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(code) &&
  !RESERVED.has(code) &&
  !scopes.some((scope) => scope === code) &&
  !/^(prototype|__proto__|dyn|int|uint|double|bool|string|bytes|list|map|type|null_type)$/.test(code)

/** The fields that an indicator's figures have, by the kind of its data. */
export const fieldsOf = (kind: IndicatorScoring['kind']): readonly string[] => {
  if (kind === 'ratio') return ['numerator', 'denominator', 'value', 'reported']
  if (kind === 'tally' || kind === 'checklist' || kind === 'manual') return ['reported']
  return ['value', 'reported']
}

/**
 * The indicators that a check may read: a unit's own checks may read everything about the unit; a bureau's only what that
 * same bureau supplies, since nobody is shown figures through a check that they may not see otherwise.
 */
export function indicatorsFor<Indicator extends Pick<PlanIndicator, 'suppliedBy' | 'departmentId' | 'code'>>(
  indicators: readonly Indicator[],
  check: { source: CheckSource; subject: string | undefined },
): Indicator[] {
  if (check.source === 'self') return [...indicators]
  const own = indicators.find(({ code }) => code === check.subject)
  return indicators.filter(
    ({ suppliedBy, departmentId }) => suppliedBy === 'department' && departmentId === own?.departmentId,
  )
}
