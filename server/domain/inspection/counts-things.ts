import type { Observation } from '../scoring/case'
import type { SheetLine } from './sheet-lines'

type Line = Pick<SheetLine, 'name' | 'scoring' | 'unit'>

/** Measure words of things that there are whole ones of; of money, areas, lengths and hours there are parts. */
const COUNTED = /[次个人户件份处场名期条例篇批栋辆台家所对张项起本组村]数?$/

/**
 * Whether what is seen on a line is counted: by its kind (answers of a poll, cases of a tally), by the chance that the plan states of a ratio (persons,
 * events, what was drawn), or by the unit that it is told in: the indicator's, or an item's own, in brackets behind its name as in 会议(次) and
 * 档案(合格份数/抽查份数), or at its end as in 关爱人数.
 */
export function countsThings({ name, scoring: { kind, chance }, unit }: Line): boolean {
  if (kind === 'poll' || kind === 'tally') return true
  if (kind !== 'ratio' && kind !== 'amount' && kind !== 'discrepancy') return false
  // An amount under a chance may be a rate that was worked out elsewhere.
  if (kind === 'ratio' && chance !== undefined && chance !== 'none') return true
  const inBrackets = /[(（]([^()（）]+)[)）]\*?$/.exec(name)?.[1]
  const told = unit ?? inBrackets ?? (name.endsWith('数') ? name : '')
  return told !== '' && told.split('/').every((part) => COUNTED.test(part))
}

/** Whether an observation has a part or less than nothing of what is counted. */
export function isNoCount(line: Line, observation: Observation | null): boolean {
  return observation !== null && countsThings(line) && !figuresOf(observation).every(isCount)
}

const isCount = (figure: number): boolean => Number.isInteger(figure) && figure >= 0

/** The figures that are counts; sizes of single cases are none. */
function figuresOf(observation: Observation): number[] {
  if ('numerator' in observation) return [observation.numerator, observation.denominator]
  if ('reported' in observation) return [observation.reported, observation.verified]
  if ('answers' in observation) return Object.values(observation.answers)
  if ('counts' in observation)
    return Object.values(observation.counts).filter((count) => typeof count === 'number')
  return 'value' in observation ? [observation.value] : []
}
