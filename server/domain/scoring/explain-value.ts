import type { CaseValue, Joined, Scope } from './case'
import type { CaseModel } from './compile-rule'
import type {
  Input,
  LevelReading,
  PooledFigure,
  Reading,
  ResolvedReference,
  ResolvedTarget,
} from './explanation'
import { isReported, type Accumulated } from './accumulate'
import { observationOf } from './observation-of'
import { groupFigures, membersOf, placeIn, pooledComponents } from './references'
import type { Levels } from './levels'
import type { Series } from './series'
import type { ChosenTarget, TargetContext } from './targets'

/** The caller's pointer to the value of a cell; undefined where it keeps none. */
export type RefOf = (unit: string, indicator: string, period: string, source: string) => string | undefined

const orNull = (figure: number | undefined): number | null =>
  figure === undefined || Number.isNaN(figure) ? null : figure

function withRefs(row: CaseValue, { by, of }: Joined, refs: RefOf | undefined): Input['joined'] {
  return {
    by,
    of: of.map((part) => {
      const ref = refs?.(part.unit, row.indicator, row.period, part.source)
      return ref === undefined ? part : { ...part, ref }
    }),
  }
}

/** Collects what went into one unit's level, as data. */
export function explainLevel(
  model: CaseModel,
  levels: Levels,
  { span, level }: Pick<Accumulated, 'span' | 'level'>,
  unit: number,
  refs: RefOf | undefined,
): LevelReading {
  const { index } = model
  const { written, rows } = levels.indicator
  const inputs = span.flatMap((period): Input[] => {
    const row = index.case.values[rows[period]?.[unit] ?? -1]
    if (row === undefined) return []
    const ref = refs?.(row.unit, row.indicator, row.period, row.source)
    const input: Input = {
      period: row.period,
      source: row.source,
      observation: observationOf(row),
      ...('from' in row && row.from !== undefined ? { from: row.from } : {}),
      ...(row.joined === undefined ? {} : { joined: withRefs(row, row.joined, refs) }),
    }
    return [ref === undefined ? input : { ...input, ref }]
  })
  const reading: LevelReading = {
    kind: written.kind,
    accumulate: written.accumulate ?? 'none',
    span: span.map((period) => index.periods[period]?.code ?? ''),
    inputs,
    level: orNull(level[unit]),
  }
  if (written.kind === 'ratio') reading.multiplier = written.multiplier ?? 100
  if (written.kind === 'poll')
    reading.answers = (written.answers ?? []).map(({ code, worth }) => ({ code, worth }))
  if (written.trim !== undefined) reading.trim = written.trim
  return reading
}

/** Every due period up to one by itself, where it has been reported: what `eachPeriod` looks at. */
export function explainPeriodsAlone(
  model: CaseModel,
  levels: Levels,
  unit: number,
  period: number,
  refs: RefOf | undefined,
): LevelReading[] {
  return levels.indicator.due
    .filter((each) => each <= period && isReported(levels.indicator, each, unit))
    .map((each) => explainLevel(model, levels, { span: [each], level: levels.alone(each) }, unit, refs))
}

/** How one unit's value in a series came about. `against` is completion's target, already explained. */
export function explainReading(
  model: CaseModel,
  series: Series,
  unit: number,
  period: number,
  against: ResolvedTarget | undefined,
  refs: RefOf | undefined,
): Reading {
  const { levels, measure } = series
  const reading: Reading = {
    measure,
    now: explainLevel(model, levels, levels.now(period), unit, refs),
    value: orNull(series.at(period)[unit]),
  }
  const { valueDecimals } = levels.indicator.written
  if (valueDecimals !== undefined) reading.valueDecimals = valueDecimals
  if (measure === 'change' || measure === 'growth') {
    const before = levels.before(period)
    reading.before = before === undefined ? null : explainLevel(model, levels, before, unit, refs)
  }
  if (measure === 'completion') reading.against = against ?? null
  return reading
}

function explainPool(
  series: Series,
  { totals }: Accumulated,
  members: readonly number[],
  codes: string[],
): PooledFigure {
  const { indicator } = series.levels
  const width = indicator.components.length
  const pooled = pooledComponents(totals, width, members)
  if (indicator.written.kind === 'ratio') {
    return { units: codes, numerator: pooled[0] ?? 0, denominator: pooled[1] ?? 0 }
  }
  const answers = indicator.written.answers ?? []
  return {
    units: codes,
    numerator: answers.reduce((sum, { worth }, k) => sum + worth * (pooled[k] ?? 0), 0),
    denominator: pooled.reduce((sum, n) => sum + n, 0),
  }
}

/** How a target was resolved for one unit: which one applied, what its reference found and among whom. */
export function explainTarget(
  model: CaseModel,
  chosen: ChosenTarget,
  context: Pick<TargetContext, 'series' | 'direction'>,
  unit: number,
  period: number,
  refs: RefOf | undefined,
): ResolvedTarget {
  const { index } = model
  const { origin, written } = chosen
  const resolved: ResolvedTarget = { origin, written, bounds: chosen.resolve(unit, period) ?? null }
  if (typeof written === 'object' && 'ref' in written) {
    resolved.reference = explainReference()
  }
  return resolved

  function explainReference(): ResolvedReference {
    const { series, direction } = context
    const { levels, measure } = series
    if (typeof written !== 'object' || !('ref' in written) || written.ref === 'baseline') {
      const before = levels.before(period)
      const reading = before === undefined ? null : explainLevel(model, levels, before, unit, refs)
      return { ref: 'baseline', reading, value: reading?.level ?? null }
    }
    if (written.ref === 'indicator') {
      const other = model.indicator(index.indicatorAt.get(written.code) ?? 0)
      const otherTarget = other.series.against === undefined ? undefined : other.targets.choose(unit, period)
      const against =
        otherTarget === undefined
          ? undefined
          : explainTarget(
              model,
              otherTarget,
              { series: other.level, direction: other.direction },
              unit,
              period,
              refs,
            )
      const reading = explainReading(model, other.series, unit, period, against, refs)
      return { ref: 'indicator', code: written.code, reading, value: reading.value }
    }
    const scope: Scope = written.scope ?? 'group'
    const place = placeIn(index, scope, unit)
    const members = membersOf(index, series, scope)(period)[place] ?? []
    const value = orNull(groupFigures(index, series, written.ref, scope, direction)(period)[place])
    const group = scope === 'all' ? null : (index.groups[place] ?? null)
    const codes = members.map((member) => index.units[member]?.code ?? '')
    if (written.ref !== 'pooled') {
      const values = series.at(period)
      const units = codes.map((code, at) => ({ unit: code, value: values[members[at] ?? 0] ?? 0 }))
      return { ref: written.ref, scope, group, measure, units, value }
    }
    const multiplier =
      levels.indicator.written.kind === 'poll' ? 100 : (levels.indicator.written.multiplier ?? 100)
    const now = explainPool(series, levels.now(period), members, codes)
    const reference: ResolvedReference = { ref: 'pooled', scope, group, measure, multiplier, now, value }
    if (measure !== 'change' && measure !== 'growth') return reference
    const before = levels.before(period)
    return { ...reference, before: before === undefined ? null : explainPool(series, before, members, codes) }
  }
}
