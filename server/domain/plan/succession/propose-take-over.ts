import type { KnownChange } from '../document/check-document'
import { type Parts, partKey, partsOf } from '../document/parts'
import type { PartContent } from '../document/plan-document'
import type { Target } from '../../scoring/case'
import { joinTargets } from './join-targets'
import { joiningOf, type TakeOver } from './take-over'

/** What the office decides of a change before the plan takes it in. */
export interface TakeOverChoice {
  /** The first period in which the new units answer. */
  from: string
  /** Of which heir, what comes from which unit. */
  parts: Readonly<Record<string, TakeOver['parts']>>
  /** Indicators whose amounts, tallies and targets add up. */
  adds: readonly string[]
}

/** Of the periods in which new units can begin, the first that ends when the change has taken effect. */
export function firstPeriod(
  possible: readonly { code: string; endsOn: string }[],
  effectiveOn: string,
): string | null {
  return possible.find(({ endsOn }) => endsOn >= effectiveOn)?.code ?? null
}

/** The periods in which new units can begin: not the year's first, which nothing is before, and none that was opened. */
export const possiblePeriods = <Period extends { code: string }>(
  periods: readonly Period[],
  started: ReadonlySet<string>,
): Period[] => periods.slice(1).filter(({ code }) => !started.has(code))

/** How a plan's indicators are joined by default: sums of the year add up, everything else is a mean. */
export function usualAdds(parts: Parts): string[] {
  return partsOf(parts, 'indicator').flatMap(({ codes, content: { scoring, suppliedBy } }) => {
    const adds =
      (scoring.kind === 'amount' && scoring.accumulate === 'sum' && scoring.from === undefined) ||
      (scoring.kind === 'tally' && suppliedBy !== 'system')
    return adds ? [codes[0] ?? ''] : []
  })
}

/** Whether it is for the plan to say how figures of an indicator join; those of other kinds have one way only. */
export const canAdd = ({ kind }: { kind: string }): boolean => kind === 'amount' || kind === 'tally'

/**
 * The edits of a draft's parts that take a change in: units that end get their last period, heirs their parts and, from their
 * first period on, targets joined from those of their parts, to be looked at on the grid like any other.
 */
export function proposeTakeOver(
  parts: Parts,
  change: Pick<KnownChange, 'from' | 'to'>,
  { from, parts: of, adds }: TakeOverChoice,
): Record<string, unknown> {
  const periods = partsOf(parts, 'period').map(({ codes }) => codes[0] ?? '')
  const before = periods[periods.indexOf(from) - 1]
  const units = new Map(partsOf(parts, 'unit').map(({ codes, content }) => [codes[0] ?? '', content]))
  const heirs = new Set(change.to.map(({ code }) => code))
  const edits: Record<string, unknown> = {}
  for (const { code } of change.from) {
    const unit = units.get(code)
    if (unit && !heirs.has(code) && before !== undefined)
      edits[partKey('unit', code)] = { ...unit, until: before }
  }
  const used = [...new Set(Object.values(of).flatMap((each) => each.map(({ unit }) => unit)))]
  const sample = used.flatMap((code) => units.get(code) ?? [])
  let position = Math.max(0, ...[...units.values()].map((unit) => unit.position))
  for (const { code } of change.to) {
    const own = of[code] ?? []
    if (own.length === 0) continue
    const takesOver: TakeOver = { from, parts: own, adds: [...adds] }
    const known = units.get(code)
    position += 1
    edits[partKey('unit', code)] = known
      ? { ...known, takesOver }
      : ({
          group: sample[0]?.group ?? 'all',
          difficulty: sample[0]?.difficulty ?? 1,
          position,
          takesOver,
        } satisfies PartContent<'unit'>)
    Object.assign(edits, joinedTargets(parts, code, takesOver, periods))
  }
  return edits
}

/** An heir's targets for its own periods: by period where it goes on, since those before were its own. */
function joinedTargets(
  parts: Parts,
  heir: string,
  takesOver: TakeOver,
  periods: readonly string[],
): Record<string, unknown> {
  const later = periods.slice(periods.indexOf(takesOver.from))
  const goesOn = takesOver.parts.some(({ unit }) => unit === heir)
  const written = (indicator: string, unit: string | null, period: string | null): Target | undefined =>
    (parts[partKey('target', indicator, unit, period)] as { target: Target } | null | undefined)?.target
  const edits: Record<string, unknown> = {}
  for (const { codes, content } of partsOf(parts, 'indicator')) {
    const code = codes[0] ?? ''
    const targetOf = (unit: string, period: string | null): Target | undefined =>
      (period === null ? undefined : written(code, unit, period)) ??
      written(code, unit, null) ??
      (period === null ? undefined : written(code, null, period)) ??
      content.scoring.target
    const join = (period: string | null) =>
      joinTargets(
        takesOver.parts.map(({ unit, share, weight }) => ({ share, weight, target: targetOf(unit, period) })),
        joiningOf(takesOver, code),
      )
    const put = (period: string | null, target: Target | undefined, stands: Target | undefined) => {
      if (target === undefined || JSON.stringify(target) === JSON.stringify(stands)) return false
      edits[partKey('target', code, heir, period)] = { target }
      return true
    }
    const whole = join(null)
    const hasOwn = !goesOn && put(null, whole, content.scoring.target)
    for (const period of later) {
      const general = written(code, null, period) ?? content.scoring.target
      put(period, join(period), goesOn ? targetOf(heir, period) : hasOwn ? whole : general)
    }
  }
  return edits
}
