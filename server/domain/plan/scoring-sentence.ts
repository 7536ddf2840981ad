import type { Names } from './document/plan-document'
import type { IndicatorScoring } from './plan-version'
import { ruleSentence } from './rule-sentence'
import type { Sentence, Words } from './rule-sentence-tree'

/** A plan's name in both languages; an empty English one stands for the Chinese. */
export const bilingual = ({ zh, en }: Names): Words => ({ zh, en: en.trim() === '' ? zh : en })

/** An indicator's scoring → its rule's own sentence; null where it gives no marks. `unit` is what its values are counted in. */
export function scoringSentence(
  scoring: IndicatorScoring,
  unit: Names,
  names: Readonly<Record<string, Words>>,
): Sentence | null {
  const { rule, points, kind, trim, extra, direction, measure, baseline, target, max, from } = scoring
  if (rule === undefined || points === undefined) return null
  return ruleSentence({
    rule,
    points,
    kind,
    trim,
    extra,
    direction,
    measure,
    baseline,
    target,
    max,
    from,
    unit: bilingual(unit),
    names,
  })
}
