'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { sentenceText } from '@/app/_components/ui/rule-words'
import type { SheetLine } from '@/server/domain/inspection/sheet-lines'
import { ruleSentence } from '@/server/domain/plan/rule-sentence'

/** Each line's rule in its own words, by code, as the page's server says it: a phone without signal has only itself. */
export function useRules(lines: readonly SheetLine[]): Record<string, string> {
  const t = useTranslations('rules')
  const locale = useLocale()
  return useMemo(
    () =>
      Object.fromEntries(
        lines.flatMap(({ code, scoring }) => {
          const { rule, points } = scoring
          if (!rule || points === undefined) return []
          const word = scoring.kind === 'ratio' ? (scoring.multiplier === 1000 ? '‰' : '%') : ''
          const sentence = ruleSentence({ ...scoring, rule, points, unit: { zh: word, en: word } })
          return [[code, sentenceText({ t, locale }, sentence)]]
        }),
      ),
    [lines, t, locale],
  )
}
