'use client'

import { useTranslations } from 'next-intl'
import type { ClauseReading } from '@/server/domain/plan/clause-text/reading'
import classes from './rule-builder.module.css'

/** What a clause does not say and was taken as usual, and what somebody must settle. */
export function ClauseNotes({ reading }: { reading: ClauseReading }) {
  const t = useTranslations('builder.clause')
  const join = useTranslations('builder')('join')
  const word = (value: string | number) =>
    t.has(`word.${value}` as never) ? t(`word.${value}` as never) : String(value)
  const phased = reading.proposals.flatMap((proposal) =>
    proposal.about === 'indicator' && proposal.indicator.phased ? [proposal.indicator.phased] : [],
  )
  return (
    <>
      {reading.assumed.length === 0 ? null : (
        <div>
          <h5>{t('assumed')}</h5>
          <ul className={classes.list}>
            {reading.assumed.map(({ what, value }, at) => (
              <li key={at}>{t(`assume.${what}`, { value: word(value) })}</li>
            ))}
          </ul>
        </div>
      )}
      {reading.questions.length === 0 ? null : (
        <div>
          <h5>{t('questions')}</h5>
          <ul className={classes.list}>
            {reading.questions.map(({ about, readings }, at) => (
              <li key={at}>
                {t(`ask.${about}`, {
                  readings:
                    readings.length === 0 ? '' : t('readings', { list: readings.map(word).join(join) }),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {phased.map((shares, at) => (
        <p key={at}>
          {t('phased', { shares: shares.map((share) => `${Math.round(share * 1e4) / 100}%`).join(join) })}
        </p>
      ))}
    </>
  )
}
