import type { AssessmentCase, CaseIndicator, CaseUnit, CaseValue } from './case'
import { countedSizes } from './counted-sizes'
import { pairWithLastYear } from './last-year'
import { SOURCE_STRENGTH } from './source-strength'
import { trimmedMean } from './trimmed-mean'

/**
 * A case with every code replaced by a position, once, so that a nation's quarter is scored by walking arrays.
 * Units stand in the order of their codes and periods in the order of their ends, whatever the file's order: sums run
 * in one order only, and permuting a file changes nothing.
 */
export type IndexedPeriod = {
  code: string
  end: string
  past: boolean
  state: 'closed' | 'open' | 'notYet'
  /** The period a year earlier, or −1. */
  yearAgo: number
}
export type IndexedIndicator = {
  written: CaseIndicator
  /** What one observation consists of: `[numerator, denominator]`, one number, or a count for each of these codes. */
  components: readonly string[]
  /** Periods it is due in, ascending. */
  due: readonly number[]
  /** By period and unit: which row of `values` counts, −1 where none; no array where nobody reported. */
  rows: readonly (Int32Array | undefined)[]
  /** By period, unit and component: the observations themselves. */
  figures: readonly (Float64Array | undefined)[]
  /** By group; NaN where the group has no points, so that the indicator is not assessed there. */
  points: Float64Array
  /** What "full points" means for a group that has none of its own: the highest any group has. */
  highestPoints: number
}
export type CaseIndex = {
  case: AssessmentCase
  decimals: number
  units: readonly CaseUnit[]
  groups: readonly (string | undefined)[]
  groupOf: Int32Array
  periods: readonly IndexedPeriod[]
  indicators: readonly IndexedIndicator[]
  unitAt: ReadonlyMap<string, number>
  indicatorAt: ReadonlyMap<string, number>
  periodAt: ReadonlyMap<string, number>
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function indexPeriods({ plan, open = [], notYet = [] }: AssessmentCase): IndexedPeriod[] {
  const isOpen = new Set(open)
  const isLater = new Set(notYet)
  const all = [
    ...plan.periods.map((period) => ({ ...period, past: false })),
    ...(plan.pastPeriods ?? []).map((period) => ({ ...period, past: true })),
  ].sort((a, b) => byText(a.end, b.end))
  const yearAgo = pairWithLastYear(all)
  return all.map(({ code, end, past }, at) => ({
    code,
    end,
    past,
    state: isOpen.has(code) ? 'open' : isLater.has(code) ? 'notYet' : 'closed',
    yearAgo: yearAgo[at] ?? -1,
  }))
}

function itemsOf(rule: CaseIndicator['rule']): { code: string; most?: number | undefined }[] {
  const rules =
    rule?.type === 'blend' ? rule.parts.map((part) => part.rule) : rule === undefined ? [] : [rule]
  return rules.flatMap((each) => ('items' in each ? each.items : []))
}

function componentsOf({ kind, answers, rule }: CaseIndicator): string[] {
  switch (kind) {
    case 'ratio':
      return ['numerator', 'denominator']
    case 'discrepancy':
      return ['reported', 'verified']
    case 'poll':
      return (answers ?? []).map((answer) => answer.code)
    case 'tally':
    case 'checklist':
      return [...new Set(itemsOf(rule).map((item) => item.code))]
    default:
      return ['value']
  }
}

/** How an indicator's observations become components. */
type Layout = { components: readonly string[]; most: ReadonlyMap<string, number | undefined>; trim: number }

function layoutOf(written: CaseIndicator): Layout {
  return {
    components: componentsOf(written),
    most: new Map(itemsOf(written.rule).map(({ code, most }) => [code, most])),
    trim: written.trim ?? 0,
  }
}

function writeFigures(
  row: CaseValue,
  { components, most, trim }: Layout,
  figures: Float64Array,
  at: number,
): void {
  if ('numerator' in row) {
    figures[at] = row.numerator
    figures[at + 1] = row.denominator
  } else if ('value' in row) figures[at] = row.value
  else if ('marks' in row) figures[at] = row.marks
  else if ('missing' in row) {
    components.forEach((code, k) => (figures[at + k] = row.missing.includes(code) ? 1 : 0))
  } else if ('scores' in row) figures[at] = trimmedMean(row.scores, trim)
  else if ('reported' in row) {
    figures[at] = row.reported
    figures[at + 1] = row.verified
  } else {
    const counts: Record<string, number | number[]> = 'answers' in row ? row.answers : row.counts
    components.forEach((code, k) => {
      figures[at + k] = Object.hasOwn(counts, code) ? countedSizes(counts[code], most.get(code)) : 0
    })
  }
}

/** Indexes a case that `readCase` accepted. Cells of periods not yet open are left out: they do not exist yet. */
export function indexCase(assessment: AssessmentCase): CaseIndex {
  const { plan, values } = assessment
  const units = [...assessment.units].sort((a, b) => byText(a.code, b.code))
  const groups = [...new Set(units.map((unit) => unit.group))].sort((a, b) => byText(a ?? '', b ?? ''))
  const groupAt = new Map(groups.map((group, at) => [group, at]))
  const periods = indexPeriods(assessment)
  const periodAt = new Map(periods.map(({ code }, at) => [code, at]))
  const unitAt = new Map(units.map(({ code }, at) => [code, at]))
  const indicatorAt = new Map(plan.indicators.map(({ code }, at) => [code, at]))

  const rows = plan.indicators.map(() => new Array<Int32Array | undefined>(periods.length).fill(undefined))
  const figures = plan.indicators.map(() =>
    new Array<Float64Array | undefined>(periods.length).fill(undefined),
  )
  const layouts = plan.indicators.map(layoutOf)
  // Rows come unit by unit and period by period: most have those of the row before.
  let unit = -1
  let unitCode: string | undefined
  let p: number | undefined
  let periodCode: string | undefined
  for (let at = 0; at < values.length; at += 1) {
    const row = values[at]
    if (row === undefined) continue
    if (row.unit !== unitCode) {
      unitCode = row.unit
      unit = unitAt.get(unitCode) ?? -1
    }
    if (row.period !== periodCode) {
      periodCode = row.period
      p = periodAt.get(periodCode)
    }
    const i = indicatorAt.get(row.indicator)
    const layout = i === undefined ? undefined : layouts[i]
    if (i === undefined || p === undefined || layout === undefined || unit < 0) continue
    if (periods[p]?.state === 'notYet') continue
    const cells = ((rows[i] ??= [])[p] ??= new Int32Array(units.length).fill(-1))
    const heldAt = cells[unit] ?? -1
    const held = heldAt < 0 ? undefined : values[heldAt]
    if (held !== undefined && SOURCE_STRENGTH[held.source] > SOURCE_STRENGTH[row.source]) continue
    cells[unit] = at
    const width = layout.components.length
    const store = ((figures[i] ??= [])[p] ??= new Float64Array(units.length * width))
    writeFigures(row, layout, store, unit * width)
  }

  const phasePeriods = new Map(plan.phases.map((phase) => [phase.code, phase.periods]))
  const indicators = plan.indicators.map((written, at): IndexedIndicator => {
    const { points } = written
    const ofGroup = (group: string | undefined): number => {
      if (points === undefined || written.rule === undefined) return NaN
      if (typeof points === 'number') return points > 0 ? points : NaN
      if (group === undefined || !Object.hasOwn(points, group)) return NaN
      const own = points[group] ?? 0
      return own > 0 ? own : NaN
    }
    const inPhases = new Set(written.phases.flatMap((phase) => phasePeriods.get(phase) ?? []))
    const due = [...inPhases].filter((code) => written.reportedIn?.includes(code) ?? true)
    return {
      written,
      components: layouts[at]?.components ?? [],
      due: due.flatMap((code) => periodAt.get(code) ?? []).sort((a, b) => a - b),
      rows: rows[at] ?? [],
      figures: figures[at] ?? [],
      points: Float64Array.from(groups, ofGroup),
      highestPoints:
        written.rule === undefined || points === undefined
          ? 0
          : Math.max(0, ...(typeof points === 'number' ? [points] : Object.values(points))),
    }
  })
  return {
    case: assessment,
    decimals: plan.decimals ?? 2,
    units,
    groups,
    groupOf: Int32Array.from(units, ({ group }) => groupAt.get(group) ?? 0),
    periods,
    indicators,
    unitAt,
    indicatorAt,
    periodAt,
  }
}
