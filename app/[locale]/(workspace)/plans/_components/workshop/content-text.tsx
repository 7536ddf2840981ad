'use client'

import { useTranslations } from 'next-intl'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { RuleText } from './rule-text'
import classes from './workshop.module.css'

/** A part's content to read, for choosing between two and for the history: its text fields, and a rule as its sentence. */
export function ContentText({ content }: { content: unknown }) {
  const t = useTranslations('workshop')
  if (content === null || typeof content !== 'object') return <>{t('historyRemoved')}</>
  const scoring = 'scoring' in content ? (content.scoring as IndicatorScoring) : null
  const unit =
    'unit' in content && typeof content.unit === 'object'
      ? (content.unit as { zh: string; en: string })
      : { zh: '', en: '' }
  return (
    <dl className={classes.contentText}>
      {textsOf(content).map(([field, text]) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {scoring ? (
        <div>
          <dt>{t('fields.rule')}</dt>
          <dd>
            <RuleText scoring={scoring} unit={unit} />
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

/** Everything in a content that is not empty, but for what is shown as a sentence. */
function textsOf(content: object, prefix = ''): [string, string][] {
  return Object.entries(content).flatMap(([key, value]): [string, string][] => {
    if (key === 'position' || key === 'rule' || value === null || value === '' || value === undefined)
      return []
    const name = prefix === '' ? key : `${prefix}.${key}`
    if (typeof value === 'object') return textsOf(value as object, name)
    return [[name, String(value)]]
  })
}
