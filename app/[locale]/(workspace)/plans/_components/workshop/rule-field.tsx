'use client'

import { useTranslations } from 'next-intl'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { RuleText } from './rule-text'
import classes from './workshop.module.css'

/** The scoring rule: its sentence as the plan prints it, and where it is made. */
export function RuleField({
  scoring,
  unit,
}: {
  scoring: IndicatorScoring
  unit: { zh: string; en: string }
  onChange: (scoring: IndicatorScoring) => void
  readOnly: boolean
}) {
  const t = useTranslations('workshop')
  if (scoring.points === undefined) return null
  return (
    <section className={classes.rule} id="field-rule" aria-label={t('fields.rule')}>
      <h3>{t('fields.rule')}</h3>
      <p>
        <RuleText scoring={scoring} unit={unit} />
      </p>
    </section>
  )
}
