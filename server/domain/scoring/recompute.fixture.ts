import type { AssessmentCase, CaseIndicator, CaseUnit, CaseValue, Measure, Rule, Target } from './case'
import {
  absolute,
  add,
  alike,
  exact,
  exceeds,
  floor,
  HUNDRED,
  least,
  minus,
  most,
  negative,
  order,
  over,
  reaches,
  rounded,
  sum,
  times,
  toNumber,
  ZERO,
  type Fraction,
} from './rational.fixture'

/**
 * The specification of scoring once more, from its text, in exact decimals and without any thought of speed. It shares
 * only the case's types with the engine: the two can only agree by both being right (or wrong in the same words).
 */

type Maybe = Fraction | null
type Recomputed = {
  unit: string
  marks: Record<string, Record<string, number | null>>
  periods: Record<string, number | null>
  phases: Record<string, number | null>
  total: number | null
  rank: number | null
}

const max = (all: readonly Fraction[]): Maybe => (all.length === 0 ? null : all.reduce(most))
const min = (all: readonly Fraction[]): Maybe => (all.length === 0 ? null : all.reduce(least))

export function recompute(file: AssessmentCase): Recomputed[] {
  const { plan, units } = file
  const decimals = plan.decimals ?? 2
  const isOpen = (period: string) => file.open?.includes(period) ?? false
  const isLater = (period: string) => file.notYet?.includes(period) ?? false
  const indicatorOf = (code: string) => plan.indicators.find((each) => each.code === code)
  const ends = [...plan.periods, ...(plan.pastPeriods ?? [])]
  const endOf = (code: string) => ends.find((each) => each.code === code)?.end ?? ''

  /* cells */
  const rowOf = (unit: CaseUnit, indicator: CaseIndicator, period: string): CaseValue | undefined => {
    if (isLater(period)) return undefined
    const rows = file.values.filter(
      (row) => row.unit === unit.code && row.indicator === indicator.code && row.period === period,
    )
    return (['verified', 'department', 'self'] as const)
      .map((source) => rows.find((row) => row.source === source))
      .find((row) => row !== undefined)
  }
  const duePeriods = (indicator: CaseIndicator): string[] =>
    plan.periods
      .map((period) => period.code)
      .filter((code) =>
        plan.phases.some((phase) => indicator.phases.includes(phase.code) && phase.periods.includes(code)),
      )
      .filter((code) => indicator.reportedIn === undefined || indicator.reportedIn.includes(code))
      .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1))

  /* values */
  const countsOf = (indicator: CaseIndicator, row: CaseValue): Fraction[] => {
    if ('numerator' in row) return [exact(row.numerator), exact(row.denominator)]
    if ('value' in row) return [exact(row.value)]
    if ('reported' in row) return [exact(row.reported), exact(row.verified)]
    if ('scores' in row) {
      const trim = indicator.trim ?? 0
      const kept = row.scores
        .map(exact)
        .sort(order)
        .filter((_, at) => at >= trim && at < row.scores.length - trim)
      return [over(sum(kept), exact(kept.length))]
    }
    if ('answers' in row)
      return (indicator.answers ?? []).map((answer) => exact(row.answers[answer.code] ?? 0))
    return []
  }
  const valueOfCounts = (indicator: CaseIndicator, counts: readonly Fraction[]): Maybe => {
    if (indicator.kind === 'ratio') {
      const [numerator = ZERO, denominator = ZERO] = counts
      return alike(denominator, ZERO)
        ? null
        : over(times(exact(indicator.multiplier ?? 100), numerator), denominator)
    }
    if (indicator.kind === 'poll') {
      const asked = sum(counts)
      const worth = sum(counts.map((n, k) => times(n, exact(indicator.answers?.[k]?.worth ?? 0))))
      return alike(asked, ZERO) ? null : over(times(HUNDRED, worth), asked)
    }
    if (indicator.kind === 'discrepancy') {
      const [reported = ZERO, verified = ZERO] = counts
      if (alike(verified, ZERO)) return alike(reported, ZERO) ? null : HUNDRED
      return over(times(HUNDRED, absolute(minus(reported, verified))), verified)
    }
    return counts[0] ?? null
  }
  const sumCounts = (all: readonly Fraction[][]): Fraction[] =>
    all.reduce((total, counts) => counts.map((n, k) => add(n, total[k] ?? ZERO)), [])
  const spanUpTo = (indicator: CaseIndicator, period: string): string[] =>
    indicator.accumulate === 'sum' || indicator.accumulate === 'mean'
      ? [...duePeriods(indicator).filter((each) => each !== period && endOf(each) < endOf(period)), period]
      : [period]
  const countsOver = (unit: CaseUnit, indicator: CaseIndicator, span: readonly string[]): Fraction[] =>
    sumCounts(
      span.flatMap((each) => {
        const row = rowOf(unit, indicator, each)
        return row === undefined ? [] : [countsOf(indicator, row)]
      }),
    )
  const levelOver = (unit: CaseUnit, indicator: CaseIndicator, span: readonly string[]): Maybe => {
    if (rowOf(unit, indicator, span.at(-1) ?? '') === undefined) return null
    if (indicator.accumulate !== 'mean') return valueOfCounts(indicator, countsOver(unit, indicator, span))
    const values = span.flatMap((each) => {
      const row = rowOf(unit, indicator, each)
      return row === undefined ? [] : (valueOfCounts(indicator, countsOf(indicator, row)) ?? [])
    })
    return values.length === 0 ? null : over(sum(values), exact(values.length))
  }
  const baselineSpan = (indicator: CaseIndicator, period: string): string[] | null => {
    const { baseline } = indicator
    if (baseline === undefined) return null
    if (baseline !== 'sameSpanLastYear') {
      const isPast = plan.pastPeriods?.some((past) => past.code === baseline) ?? false
      return isPast ? [baseline] : spanUpTo(indicator, baseline)
    }
    const yearAgo = (code: string) => {
      const end = endOf(code)
      const before = `${String(Number(end.slice(0, 4)) - 1)}${end.slice(4)}`
      return ends.filter((each) => each.end === before).map((each) => each.code)
    }
    return yearAgo(period).length === 0 ? null : spanUpTo(indicator, period).flatMap(yearAgo)
  }
  const baselineOf = (unit: CaseUnit, indicator: CaseIndicator, period: string): Maybe => {
    const span = baselineSpan(indicator, period)
    return span === null ? null : levelOver(unit, indicator, span)
  }
  const against = (measure: Measure, now: Maybe, before: Maybe): Maybe => {
    if (now === null || before === null) return null
    if (measure === 'change') return minus(now, before)
    return alike(before, ZERO) ? null : over(times(HUNDRED, minus(now, before)), absolute(before))
  }
  type Judged = { indicator: CaseIndicator; measure: Measure; target: Target | undefined; isPart: boolean }
  const valueOf = (unit: CaseUnit, judged: Judged, period: string): Maybe => {
    const { indicator, measure } = judged
    const level = levelOver(unit, indicator, spanUpTo(indicator, period))
    let value = level
    if (measure === 'completion') {
      const whole = boundsOf(unit, judged, period)
      value =
        level === null || whole === null || !exceeds(whole[0], ZERO)
          ? null
          : over(times(HUNDRED, level), whole[0])
    } else if (measure !== 'level') value = against(measure, level, baselineOf(unit, indicator, period))
    return value === null || indicator.valueDecimals === undefined
      ? value
      : rounded(value, indicator.valueDecimals)
  }

  /* targets */
  const peersOf = (unit: CaseUnit, scope: string | undefined) =>
    scope === 'all' ? units : units.filter((other) => other.group === unit.group)
  const targetFor = (
    unit: CaseUnit,
    { indicator, target, isPart }: Judged,
    period: string,
  ): Target | undefined => {
    if (isPart && target !== undefined) return target
    const overrides = indicator.targets ?? []
    const find = (forUnit: string | undefined, forPeriod: string | undefined) =>
      overrides.find((each) => each.unit === forUnit && each.period === forPeriod)?.target
    return (
      find(unit.code, period) ?? find(unit.code, undefined) ?? find(undefined, period) ?? indicator.target
    )
  }
  const resolve = (
    unit: CaseUnit,
    judged: Judged,
    target: Target,
    period: string,
  ): [Fraction, Fraction] | null => {
    if (typeof target === 'number') return [exact(target), exact(target)]
    if (Array.isArray(target)) return [exact(target[0]), exact(target[1])]
    let found: Maybe = null
    if (target.ref === 'baseline') found = baselineOf(unit, judged.indicator, period)
    else if (target.ref === 'indicator') {
      const other = indicatorOf(target.code)
      if (other !== undefined) {
        const own = {
          indicator: other,
          measure: other.measure ?? 'level',
          target: other.target,
          isPart: false,
        }
        found = valueOf(unit, own, period)
      }
    } else {
      const valued = peersOf(unit, target.scope).flatMap((peer) => {
        const value = valueOf(peer, judged, period)
        return value === null ? [] : [{ peer, value }]
      })
      const values = valued.map((each) => each.value).sort(order)
      if (values.length > 0) {
        if (target.ref === 'mean') found = over(sum(values), exact(values.length))
        else if (target.ref === 'best')
          found = judged.indicator.direction === 'lower' ? min(values) : max(values)
        else if (target.ref === 'median') {
          const middle = values.slice(Math.ceil(values.length / 2) - 1, Math.floor(values.length / 2) + 1)
          found = over(sum(middle), exact(middle.length))
        } else {
          const { indicator, measure } = judged
          const pool = (span: readonly string[] | null) =>
            span === null
              ? null
              : valueOfCounts(
                  indicator,
                  sumCounts(valued.map(({ peer }) => countsOver(peer, indicator, span))),
                )
          const now = pool(spanUpTo(indicator, period))
          found = measure === 'level' ? now : against(measure, now, pool(baselineSpan(indicator, period)))
        }
      }
    }
    if (found === null) return null
    const figure = add(times(found, exact(target.times ?? 1)), exact(target.plus ?? 0))
    return [figure, figure]
  }
  const boundsOf = (unit: CaseUnit, judged: Judged, period: string): [Fraction, Fraction] | null => {
    const target = targetFor(unit, judged, period)
    // What a completion is a percentage of is itself a level.
    const looked: Judged = judged.measure === 'completion' ? { ...judged, measure: 'level' } : judged
    return target === undefined ? null : resolve(unit, looked, target, period)
  }

  /* rules */
  const ahead = (indicator: CaseIndicator, value: Fraction, [lo, hi]: [Fraction, Fraction]): Fraction => {
    if (indicator.direction === 'lower') return minus(hi, value)
    if (indicator.direction === 'range') return least(ZERO, least(minus(value, lo), minus(hi, value)))
    return minus(value, lo)
  }
  const stepsIn = (distance: Fraction, step: number, partial: string | undefined): Fraction => {
    const steps = over(distance, exact(step))
    if (partial === 'proRata') return steps
    const nearest: Fraction = { n: floor(add(steps, exact(0.5))), d: 1n }
    if (alike(steps, nearest)) return nearest
    return { n: floor(steps) + (partial === 'started' ? 1n : 0n), d: 1n }
  }
  const NUMERIC = ['ratio', 'amount', 'rating', 'poll', 'discrepancy']
  const marksUnder = (
    rule: Rule,
    unit: CaseUnit,
    judged: Judged,
    period: string,
    read: string,
    points: Fraction,
  ): Maybe => {
    const { indicator } = judged
    const scale = rule.as === 'share' ? points : exact(1)
    const scaled = (figure: number) => times(scale, exact(figure))
    const isNumeric = NUMERIC.includes(indicator.kind)
    const looksAtValue =
      isNumeric &&
      (rule.type !== 'blend' ||
        rule.when !== undefined ||
        rule.bonus !== undefined ||
        [rule.zeroAbove, rule.zeroBelow].some((limit) => limit !== undefined))
    const value = looksAtValue ? valueOf(unit, judged, read) : ZERO
    if (value === null) return null
    const asks =
      ['threshold', 'proportional', 'stepDeduction'].includes(rule.type) ||
      rule.bonus !== undefined ||
      (rule.type === 'relative' && indicator.direction === 'range')
    const hundred: [Fraction, Fraction] = [HUNDRED, HUNDRED]
    const bounds =
      judged.measure === 'completion'
        ? hundred
        : asks
          ? boundsOf(unit, judged, period)
          : ([ZERO, ZERO] as [Fraction, Fraction])
    if (bounds === null) return null
    const margin = ahead(indicator, value, bounds)
    const met = reaches(margin, ZERO)
    const short = met ? ZERO : negative(margin)
    const lower = indicator.direction === 'lower'

    let marks: Maybe
    switch (rule.type) {
      case 'threshold':
        marks = met ? points : scaled(rule.else ?? 0)
        break
      case 'proportional': {
        const from = exact(rule.from ?? 0)
        const isBehind = lower ? reaches(bounds[0], from) : reaches(from, bounds[0])
        marks = isBehind
          ? met
            ? points
            : ZERO
          : over(times(points, minus(value, from)), minus(bounds[0], from))
        break
      }
      case 'stepDeduction':
        marks = minus(points, times(scaled(rule.marks), stepsIn(short, rule.step, rule.partial)))
        break
      case 'bands': {
        const holding = rule.bands.filter((band) =>
          'from' in band ? reaches(value, exact(band.from)) : reaches(exact(band.to), value),
        )
        const bound = (band: (typeof holding)[number]) => ('from' in band ? -band.from : band.to)
        marks = scaled(holding.sort((a, b) => bound(a) - bound(b))[0]?.marks ?? rule.else ?? 0)
        break
      }
      case 'curve': {
        const knots = rule.knots.map(([at, given]) => [exact(at), exact(given)] as const)
        const [left, right] = [
          knots.filter(([at]) => order(at, value) <= 0).at(-1),
          knots.find(([at]) => order(at, value) > 0),
        ]
        if (left === undefined || right === undefined) marks = (left ?? right)?.[1] ?? ZERO
        else {
          const slope = over(minus(right[1], left[1]), minus(right[0], left[0]))
          marks = add(left[1], times(slope, minus(value, left[0])))
        }
        marks = times(scale, marks)
        break
      }
      case 'tally': {
        const rows = spanUpTo(indicator, read).flatMap((each) => rowOf(unit, indicator, each) ?? [])
        const counted = (code: string, largest: number) =>
          sum(
            rows.flatMap((row) => {
              const own = 'counts' in row ? (row.counts[code] ?? 0) : 0
              return typeof own === 'number'
                ? exact(own)
                : own.map((size) => least(exact(size), exact(largest)))
            }),
          )
        const total = sum(
          rule.items.map((item) => {
            const each = times(counted(item.code, item.most ?? 1e15), exact(item.marks))
            return item.cap === undefined ? each : least(exact(item.cap), each)
          }),
        )
        marks = rule.start === 'zero' ? times(scale, total) : minus(points, times(scale, total))
        break
      }
      case 'checklist': {
        const row = rowOf(unit, indicator, read)
        const missing = row !== undefined && 'missing' in row ? row.missing : []
        marks = minus(
          points,
          sum(rule.items.filter((item) => missing.includes(item.code)).map((item) => scaled(item.marks))),
        )
        break
      }
      case 'rating':
        marks = over(times(points, value), exact(rule.max ?? indicator.max ?? 100))
        break
      case 'manual': {
        const row = rowOf(unit, indicator, read)
        marks = row !== undefined && 'marks' in row ? exact(row.marks) : null
        break
      }
      case 'relative': {
        const goodOf = (peer: CaseUnit, at: string): Maybe => {
          const theirs = valueOf(peer, judged, at)
          if (theirs === null) return null
          if (indicator.direction === 'range') {
            const range = boundsOf(peer, judged, period)
            return range === null ? null : ahead(indicator, theirs, range)
          }
          return lower ? negative(theirs) : theirs
        }
        if (rule.method === 'efficacy') {
          const reached = over(
            minus(indicator.direction === 'range' ? short : value, exact(rule.unsatisfactory)),
            minus(exact(rule.satisfactory), exact(rule.unsatisfactory)),
          )
          marks = times(points, add(exact(rule.base), times(minus(exact(1), exact(rule.base)), reached)))
          break
        }
        const own = goodOf(unit, read)
        if (own === null) return null
        const all = peersOf(unit, rule.scope).flatMap((peer) => goodOf(peer, period) ?? [])
        if (rule.method === 'rankStep') {
          const better = all.filter((other) => exceeds(other, own)).length
          marks = minus(points, times(scaled(rule.drop), exact(better)))
          break
        }
        if (rule.method === 'places') {
          const better = all.filter((other) => exceeds(other, own)).length
          const others = period === read ? all.filter((other) => alike(other, own)).slice(1) : all
          const isLast = !all.some((other) => exceeds(own, other))
          const isShared = others.some((other) => alike(other, own))
          if (better < rule.top.length) marks = scaled(rule.top[better] ?? 0)
          else marks = scaled(isLast && (rule.lastTied === true || !isShared) ? (rule.last ?? 0) : 0)
          break
        }
        const [best, worst] = [max(all) ?? own, min(all) ?? own]
        marks = alike(best, worst) ? points : over(times(points, minus(own, worst)), minus(best, worst))
        break
      }
      case 'blend': {
        let weights = rule.parts.map((part) => part.weight)
        if (rule.when !== undefined) {
          const line = resolve(unit, judged, rule.when, period)
          if (line === null) return null
          if (!reaches(ahead(indicator, value, line), ZERO)) weights = rule.otherwise ?? []
        }
        const parts = rule.parts.map((part, k) => {
          const weight = exact(weights[k] ?? 0)
          if (weight.n === 0n) return ZERO
          const inner: Judged = {
            indicator,
            measure: part.measure ?? judged.measure,
            target: part.target,
            isPart: true,
          }
          const under = marksUnder(part.rule, unit, inner, period, read, points)
          return under === null ? null : times(weight, under)
        })
        marks = parts.includes(null) ? null : sum(parts.filter((part) => part !== null))
        break
      }
    }
    if (marks === null) return null
    const lowest = rule.min ?? (rule.type === 'relative' && rule.method === 'places' ? (rule.last ?? 0) : 0)
    const within = (figure: Fraction) => least(points, most(scaled(lowest), figure))
    marks = within(marks)
    if (rule.eachPeriod !== undefined) {
      const limit = exact(rule.eachPeriod.below)
      const soFar = duePeriods(indicator).filter((each) => endOf(each) <= endOf(read))
      const empty = soFar.filter((each) => {
        const alone = levelOver(unit, { ...indicator, accumulate: 'none' }, [each])
        const { valueDecimals } = indicator
        if (alone === null) return false
        return exceeds(limit, valueDecimals === undefined ? alone : rounded(alone, valueDecimals))
      })
      marks = within(minus(marks, times(scaled(rule.eachPeriod.marks), exact(empty.length))))
    }
    if (rule.difficulty === true) marks = within(times(exact(unit.difficulty ?? 1), marks))
    if (rule.bonus !== undefined && exceeds(margin, ZERO)) {
      const earned = times(exact(rule.bonus.marks), stepsIn(margin, rule.bonus.step, 'whole'))
      marks = add(marks, times(scale, least(exact(rule.bonus.cap), earned)))
    }
    if (rule.zeroBelow !== undefined && exceeds(exact(rule.zeroBelow), value)) marks = ZERO
    if (rule.zeroAbove !== undefined && exceeds(value, exact(rule.zeroAbove))) marks = ZERO
    return marks
  }

  /* one cell: its marks and the points under them, or null where it does not count */
  type Counted = { marks: Fraction; points: Fraction } | null
  const pointsOf = (unit: CaseUnit, { points, rule }: CaseIndicator): Maybe => {
    if (rule === undefined || points === undefined) return null
    const own = typeof points === 'number' ? points : points[unit.group ?? '']
    return own === undefined || own === 0 ? null : exact(own)
  }
  const scoreCell = (unit: CaseUnit, indicator: CaseIndicator, period: string): Counted => {
    const { rule, points } = indicator
    if (!duePeriods(indicator).includes(period) || isLater(period)) return null
    if (rule === undefined || points === undefined) return null
    const full = pointsOf(unit, indicator)
    const counted = (marks: Fraction, under: Fraction): Counted => ({
      marks,
      points: indicator.extra === true ? ZERO : under,
    })
    const settle = (given: Fraction): Counted =>
      indicator.extra !== true && plan.notAssessed === 'full' && given.n > 0n
        ? { marks: rounded(given, decimals), points: given }
        : null
    if (full === null) {
      const highest = typeof points === 'number' ? points : Math.max(0, ...Object.values(points))
      return isOpen(period) ? null : settle(exact(highest))
    }
    let read: string | undefined = period
    if (rowOf(unit, indicator, period) === undefined) {
      if (isOpen(period) || plan.missing === 'exclude') return null
      const zero = counted(ZERO, full)
      if (plan.missing !== 'carry') return zero
      read = duePeriods(indicator)
        .filter((each) => endOf(each) < endOf(period))
        .filter((each) =>
          NUMERIC.includes(indicator.kind)
            ? levelOver(unit, indicator, spanUpTo(indicator, each)) !== null
            : rowOf(unit, indicator, each) !== undefined,
        )
        .at(-1)
      if (read === undefined) return zero
    }
    const judged = { indicator, measure: indicator.measure ?? 'level', target: undefined, isPart: false }
    const marks = marksUnder(rule, unit, judged, period, read, full)
    return marks === null ? settle(full) : counted(rounded(marks, decimals), full)
  }

  /* the year */
  const percent = (cells: readonly Counted[]): Maybe => {
    const counted = cells.filter((cell) => cell !== null)
    const points = sum(counted.map((cell) => cell.points))
    if (points.n === 0n) return null
    return rounded(over(times(HUNDRED, sum(counted.map((cell) => cell.marks))), points), decimals)
  }
  const mean = (scores: readonly { score: Maybe; weight: number }[]): Maybe => {
    const counted = scores.flatMap(({ score, weight }) =>
      score === null ? [] : [{ score, weight: exact(weight) }],
    )
    const weight = sum(counted.map((each) => each.weight))
    return weight.n === 0n ? null : over(sum(counted.map((each) => times(each.weight, each.score))), weight)
  }
  const rows = units.map((unit) => {
    const cells = plan.periods.map(({ code: period }) => ({
      period,
      row: plan.indicators.map((indicator) => ({ indicator, cell: scoreCell(unit, indicator, period) })),
    }))
    const scoreOfPeriod = new Map(
      cells.map(({ period, row }) => [period, percent(row.map((each) => each.cell))]),
    )
    const scoreOfPhase = new Map(
      plan.phases.map(({ code, periods, combine }) => {
        const weights = Array.isArray(combine) ? combine : []
        const score = mean(
          periods.map((period, at) => ({
            score: scoreOfPeriod.get(period) ?? null,
            weight: weights[at] ?? 1,
          })),
        )
        return [code, score === null ? null : rounded(score, decimals)]
      }),
    )
    const year = mean(
      plan.phases.map(({ code, weight }) => ({ score: scoreOfPhase.get(code) ?? null, weight: weight ?? 1 })),
    )
    const own = (file.adjustments ?? []).filter((each) => each.unit === unit.code)
    const ofItems = (plan.adjustmentItems ?? []).map(({ code, levels, cap, oneMatter }) => {
      const made = own.flatMap((each, at) => {
        if (!('item' in each) || each.item !== code) return []
        const marks = exact(levels.find((level) => level.code === each.level)?.marks ?? 0)
        return [{ matter: oneMatter === true ? each.matter : at, marks: rounded(marks, decimals) }]
      })
      const matters = [...new Set(made.map((each) => each.matter))]
      const highest = matters.map((matter) =>
        made
          .filter((each) => each.matter === matter)
          .map((each) => each.marks)
          .reduce((a, b) => (order(absolute(b), absolute(a)) > 0 ? b : a)),
      )
      const total = sum(highest)
      if (cap === undefined) return total
      const limit = rounded(exact(cap), decimals)
      return most(negative(limit), least(limit, total))
    })
    const given = [
      ...own.flatMap((each) => ('marks' in each ? rounded(exact(each.marks), decimals) : [])),
      ...ofItems,
    ]
    const capped = (list: readonly Fraction[], cap: number | undefined) =>
      cap === undefined ? sum(list) : least(sum(list), rounded(exact(cap), decimals))
    const bonus = capped(
      given.filter((each) => each.n > 0n),
      plan.adjustmentCaps?.bonus,
    )
    const penalty = capped(given.filter((each) => each.n < 0n).map(negative), plan.adjustmentCaps?.penalty)
    const total = year === null ? null : rounded(add(year, minus(bonus, penalty)), decimals)
    const ties = (plan.tieBreak ?? []).map((category) =>
      percent(
        cells.flatMap(({ row }) =>
          row.filter((each) => each.indicator.category === category).map((each) => each.cell),
        ),
      ),
    )
    return { unit, cells, scoreOfPeriod, scoreOfPhase, total, ties }
  })

  const isVetoed = (unit: CaseUnit) => file.vetoes?.some((veto) => veto.unit === unit.code) ?? false
  const beats = (a: (typeof rows)[number], b: (typeof rows)[number]): boolean => {
    const pairs = [a.total, ...a.ties].map((mine, at) => [mine, [b.total, ...b.ties][at] ?? null] as const)
    for (const [mine, theirs] of pairs) {
      if (mine === null && theirs === null) continue
      if (theirs === null) return true
      if (mine === null) return false
      if (order(mine, theirs) !== 0) return order(mine, theirs) > 0
    }
    return false
  }
  const print = (figure: Maybe): number | null => (figure === null ? null : toNumber(figure))
  return rows.map((own): Recomputed => {
    const table = rows.filter(
      (other) =>
        other.total !== null &&
        !isVetoed(other.unit) &&
        (plan.rankBy !== 'group' || other.unit.group === own.unit.group),
    )
    const isRanked = own.total !== null && !isVetoed(own.unit)
    return {
      unit: own.unit.code,
      marks: Object.fromEntries(
        own.cells.map(({ period, row }) => [
          period,
          Object.fromEntries(row.map(({ indicator, cell }) => [indicator.code, print(cell?.marks ?? null)])),
        ]),
      ),
      periods: Object.fromEntries([...own.scoreOfPeriod].map(([code, score]) => [code, print(score)])),
      phases: Object.fromEntries([...own.scoreOfPhase].map(([code, score]) => [code, print(score)])),
      total: print(own.total),
      rank: isRanked ? 1 + table.filter((other) => beats(other, own)).length : null,
    }
  })
}
