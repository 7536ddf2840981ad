'use client'

import { useTranslations } from 'next-intl'
import { type CellEntry, observationOf } from '@/app/_components/ui/cell/cell-entry'
import { ObservationText } from '@/app/_components/ui/observation-text'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { figureSpan, yearSoFar } from '@/server/domain/report/figure-span'
import type { Observation } from '@/server/domain/scoring/case'
import classes from './field-row.module.css'

/** Which span of time a field asks for and, where its figures add up over the year, what they make so far. */
export function FieldSpan({
  scoring,
  entry,
  earlier,
  unit,
}: {
  scoring: IndicatorScoring
  entry: CellEntry
  earlier: readonly Observation[]
  unit: string
}) {
  const t = useTranslations('reports.span')
  const span = figureSpan(scoring)
  const sum = span === 'adds' ? yearSoFar(earlier, observationOf(scoring, entry) ?? null) : null
  return (
    <p className={classes.span}>
      {t(span)}
      {sum && earlier.length > 0 ? (
        <>
          {' '}
          {t('yearSoFar')} <ObservationText scoring={scoring} observation={sum} unit={unit.trim()} />
        </>
      ) : null}
    </p>
  )
}
