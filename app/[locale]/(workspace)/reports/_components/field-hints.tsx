'use client'

import { useTranslations } from 'next-intl'
import { type CellEntry, observationOf } from '@/app/_components/ui/cell/cell-entry'
import { useChangeWords } from '@/app/_components/ui/use-change-words'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { looksCumulative } from '@/server/domain/report/figure-span'
import { RATIO_MULTIPLIER } from '@/server/domain/run/own-value'
import type { Observation } from '@/server/domain/scoring/case'
import classes from './field-row.module.css'

/** Soft words about what was typed; they stop nobody. */
export function FieldHints({
  scoring,
  entry,
  before,
  earlier = [],
}: {
  scoring: IndicatorScoring
  entry: CellEntry
  before: Observation | null
  /** What was reported before in the year, where figures add up over it. */
  earlier?: readonly Observation[]
}) {
  const t = useTranslations('reports')
  const changeWords = useChangeWords()
  const observation = observationOf(scoring, entry) ?? null
  const multiplier = scoring.multiplier ?? RATIO_MULTIPLIER
  const ratio = observation !== null && 'numerator' in observation ? observation : null
  const hint =
    ratio?.numerator === 0 && ratio.denominator === 0
      ? t('noneConcerned')
      : ratio && multiplier === 100 && ratio.numerator > ratio.denominator
        ? t('over')
        : looksCumulative(scoring, earlier, observation)
          ? t('span.looksCumulative')
          : changeWords(before, observation, multiplier)
  return hint === null ? null : <p className={classes.hint}>{hint}</p>
}
