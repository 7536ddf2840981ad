import { canonicalJson } from '../audit/canonical-json'
import type { Observation } from '../scoring/case'
import type { OpenWord } from './open-words'

/** One cell as a submission has it. */
export interface SubmittedCell {
  indicator: string
  observation: Observation | null
  note: string | null
  by: string
  at: Date
  behalfReason: string | null
}

/** One cell that changed, or of which the office said a word: what it was, what it is, who changed it when. */
export interface SubmissionChange {
  indicator: string
  from: { observation: Observation | null; note: string | null } | null
  to: { observation: Observation | null; note: string | null } | null
  changed: boolean
  by: string | null
  at: Date | null
  /** Entered by the office in the unit's stead: why. */
  behalfReason: string | null
  word: OpenWord | null
}

/** What differs between two submissions, in the order of `order`; cells with a word stand in it unchanged as well. */
export function compareSubmissions(
  order: readonly string[],
  before: readonly SubmittedCell[],
  now: readonly SubmittedCell[],
  words: ReadonlyMap<string, OpenWord>,
): SubmissionChange[] {
  const was = new Map(before.map((cell) => [cell.indicator, cell]))
  const is = new Map(now.map((cell) => [cell.indicator, cell]))
  const all = [...new Set([...order, ...was.keys(), ...is.keys()])]
  return all.flatMap((indicator): SubmissionChange[] => {
    const [from, to] = [was.get(indicator), is.get(indicator)]
    const word = words.get(indicator) ?? null
    const changed = textOf(from) !== textOf(to)
    if (!changed && word === null) return []
    return [
      {
        indicator,
        from: from ? { observation: from.observation, note: from.note } : null,
        to: to ? { observation: to.observation, note: to.note } : null,
        changed,
        by: changed ? (to?.by ?? null) : null,
        at: changed ? (to?.at ?? null) : null,
        behalfReason: changed ? (to?.behalfReason ?? null) : null,
        word,
      },
    ]
  })
}

const textOf = (cell: SubmittedCell | undefined): string =>
  canonicalJson({ observation: cell?.observation ?? null, note: cell?.note ?? null })
