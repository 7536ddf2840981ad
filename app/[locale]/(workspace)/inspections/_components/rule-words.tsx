import type { ReactNode } from 'react'
import { RuleSentence } from '@/app/_components/ui/rule-sentence'
import type { SheetLine } from '@/server/domain/inspection/sheet-lines'
import { ruleSentence } from '@/server/domain/plan/rule-sentence'

/** Each line's rule in its own words, by code: what an inspector has to know before taking marks away. */
export function rulesOf(lines: readonly SheetLine[]): Record<string, ReactNode> {
  return Object.fromEntries(
    lines.flatMap(({ code, scoring }) => {
      const { rule, points } = scoring
      if (!rule || points === undefined) return []
      const word = scoring.kind === 'ratio' ? (scoring.multiplier === 1000 ? '‰' : '%') : ''
      const sentence = ruleSentence({ ...scoring, rule, points, unit: { zh: word, en: word } })
      return [[code, <RuleSentence key={code} sentence={sentence} />]]
    }),
  )
}
