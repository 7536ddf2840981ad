import { aimText } from '@/app/_components/ui/rule-figures'
import type { LetterIndicator } from '@/server/domain/letter/letter-content'
import { targetAim } from '@/server/domain/plan/rule-sentence-figures'
import type { Words } from '@/server/domain/plan/rule-sentence-tree'
import type { Target } from '@/server/domain/scoring/case'
import type { LetterSpeaker } from './speaker'

/** A target with its unit and the side on which it is reached; nothing said where there is none. */
export function targetWords(
  { rules, locale }: LetterSpeaker,
  { scoring, unit }: LetterIndicator,
  target: Target | undefined,
  names: Readonly<Record<string, Words>>,
): string {
  if (target === undefined) return '—'
  const { measure, direction = 'higher', rule = { type: 'manual' } } = scoring
  const aim = targetAim(
    {
      rule,
      points: 0,
      // A completion is the share of a target that is counted in the indicator's own unit.
      measure: measure === 'completion' ? 'level' : measure,
      unit: { zh: unit.zh, en: unit.en || unit.zh },
      names,
    },
    target,
  )
  const sign = typeof target !== 'number' ? '' : direction === 'lower' ? '≤' : '≥'
  return sign + aimText({ t: rules, locale }, aim)
}
