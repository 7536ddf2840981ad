import type { Observation } from '@/server/domain/scoring/case'
import type { LevelReading, Reading } from '@/server/domain/scoring/explanation'
import { counted, exact } from '@/app/_components/ui/figures'
import { boundsText, type Telling, withUnit } from './telling'

/** How observations became the value that is judged, line by line. */
export function valueLines(telling: Telling, reading: Reading): string[] {
  const { t } = telling
  const { measure, now, before, value } = reading
  const lines = levelLines(telling, now)
  if (measure === 'completion' && reading.against?.bounds && now.level !== null && value !== null)
    lines.push(
      t('valueSteps.completion', {
        now: exact(now.level),
        target: boundsText(telling, reading.against.bounds, 'level'),
        value: withUnit(telling, value, measure),
      }),
    )
  if (measure === 'change' || measure === 'growth') {
    if (before?.level == null) lines.push(t('valueSteps.noBefore'))
    else {
      lines.push(...levelLines(telling, before))
      if (now.level !== null && value !== null)
        lines.push(
          t(`valueSteps.${measure}`, {
            now: exact(now.level),
            before: exact(before.level),
            value: withUnit(telling, value, measure),
          }),
        )
    }
  }
  if (reading.valueDecimals !== undefined && value !== null)
    lines.push(
      t('valueSteps.rounded', {
        decimals: String(reading.valueDecimals),
        value: withUnit(telling, value, measure),
      }),
    )
  return lines
}

function levelLines(telling: Telling, reading: LevelReading): string[] {
  const { t, periodName } = telling
  if (reading.kind === 'tally' || reading.kind === 'checklist' || reading.kind === 'manual') return []
  if (reading.level === null) return [t('valueSteps.noLevel')]
  const [first = '', last = first] = [reading.span[0], reading.span.at(-1)]
  const periods =
    first === last ? periodName(first) : t('span', { from: periodName(first), to: periodName(last) })
  const sum = `${levelSum(telling, reading)} = ${withUnit(telling, reading.level)}`
  const bare = reading.inputs.length === 1 && 'value' in (reading.inputs[0]?.observation ?? {})
  return [
    t(`valueSteps.${reading.accumulate}`, { periods, sum: bare ? withUnit(telling, reading.level) : sum }),
  ]
}

/** The division or addition that makes a level, in numbers. */
function levelSum(telling: Telling, reading: LevelReading): string {
  const { kind, accumulate, inputs, multiplier = 100, answers = [], trim = 0 } = reading
  const { t } = telling
  const seen = inputs.map((input) => input.observation)
  if (accumulate === 'mean' && seen.length > 1) {
    const values = inputs.map((input) =>
      levelSum(telling, {
        ...{ kind, multiplier, answers, trim, span: [], level: null },
        accumulate: 'none',
        inputs: [input],
      }),
    )
    return `[${values.map((value) => `(${value})`).join(' + ')}] ÷ ${String(values.length)}`
  }
  if (kind === 'ratio') {
    const times = multiplier === 1 ? '' : ` × ${exact(multiplier)}`
    return `${added(seen.map(numeratorOf))} ÷ ${added(seen.map(denominatorOf))}${times}`
  }
  if (kind === 'poll') {
    const asked = (code: string) =>
      seen.reduce((total, each) => total + ('answers' in each ? (each.answers[code] ?? 0) : 0), 0)
    const worth = answers
      .map(({ code, worth: each }) => `${counted(asked(code))} × ${exact(each)}`)
      .join(' + ')
    const all = answers.reduce((total, { code }) => total + asked(code), 0)
    return `(${worth}) ÷ ${counted(all)} × 100`
  }
  if (kind === 'discrepancy') {
    const sum = (side: 'reported' | 'verified') =>
      seen.reduce((total, each) => total + ('reported' in each ? each[side] : 0), 0)
    const said = { reported: counted(sum('reported')), verified: counted(sum('verified')) }
    return sum('verified') === 0 ? t('valueSteps.discrepancyAll') : t('valueSteps.discrepancy', said)
  }
  return seen
    .map((each) =>
      'scores' in each ? judgesSum(telling, each.scores, trim) : 'value' in each ? counted(each.value) : '',
    )
    .join(' + ')
}

/** The scores that count, added up and divided, and those that were dropped. */
function judgesSum({ t }: Telling, scores: readonly number[], trim: number): string {
  const sorted = [...scores].sort((a, b) => b - a)
  const kept = sorted.slice(trim, sorted.length - trim)
  const dropped = [...sorted.slice(0, trim), ...sorted.slice(sorted.length - trim)]
  return t(trim === 0 ? 'valueSteps.judges' : 'valueSteps.trimmed', {
    kept: kept.map(exact).join(' + '),
    count: String(kept.length),
    dropped: dropped.map(exact).join(t('listJoin')),
  })
}

const numeratorOf = (each: Observation) => ('numerator' in each ? each.numerator : 0)
const denominatorOf = (each: Observation) => ('denominator' in each ? each.denominator : 0)
const added = (figures: readonly number[]) =>
  figures.length === 1 ? counted(figures[0] ?? 0) : `(${figures.map(counted).join(' + ')})`
