'use client'

import { useTranslations } from 'next-intl'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { PartFigure } from './fields'
import { ReferenceText } from './reference-text'
import { without } from './scoring-of-kind'
import classes from './workshop.module.css'

/** An indicator's own target: a figure, or a range. A target that refers to something is set in the rule. */
export function TargetField({
  id,
  scoring,
  onChange,
  readOnly,
}: {
  id: string | undefined
  scoring: IndicatorScoring
  onChange: (scoring: IndicatorScoring) => void
  readOnly: boolean
}) {
  const t = useTranslations('workshop')
  const { target, direction } = scoring
  if (direction === 'range') {
    const [lo, hi] = Array.isArray(target) ? target : [null, null]
    const set = (next: [number | null, number | null]) => {
      const [low, high] = next
      onChange(
        low === null && high === null
          ? without(scoring, 'target')
          : { ...scoring, target: [low ?? high ?? 0, high ?? low ?? 0] },
      )
    }
    return (
      <>
        <PartFigure
          id={id}
          label={`${t('fields.target')} ${t('fields.targetLo')}`}
          value={lo}
          negative
          onChange={(low) => set([low, hi])}
          readOnly={readOnly}
        />
        <PartFigure
          label={`${t('fields.target')} ${t('fields.targetHi')}`}
          value={hi}
          negative
          onChange={(high) => set([lo, high])}
          readOnly={readOnly}
        />
      </>
    )
  }
  if (typeof target === 'object' && !Array.isArray(target))
    return (
      <p className={classes.soft}>
        {t('fields.target')}: <ReferenceText target={target} />
      </p>
    )
  return (
    <PartFigure
      id={id}
      label={t('fields.target')}
      value={typeof target === 'number' ? target : null}
      negative
      onChange={(figure) =>
        onChange(figure === null ? without(scoring, 'target') : { ...scoring, target: figure })
      }
      readOnly={readOnly}
    />
  )
}
