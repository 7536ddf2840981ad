'use client'

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { nameOf } from '@/app/_i18n/name-of'
import { useTRPCClient } from '@/app/_trpc/client'
import type { PlanCheck } from '@/server/domain/check/plan-check'
import classes from './check-editor.module.css'

/** What the check would have said of last year's figures, asked for by a press: how many units, and which. */
export function LastYear({
  draftId,
  check,
  save,
}: {
  draftId: string
  check: PlanCheck
  /** The draft as the server reads it must be the one on the screen. */
  save: () => Promise<void>
}) {
  const t = useTranslations('checkEditor')
  const locale = useLocale()
  const api = useTRPCClient()
  const problemText = useProblemText()
  const trial = useMutation({
    mutationFn: async (tried: PlanCheck) => {
      await save()
      return { tried, answer: await api.plans.tryCheck.query({ id: draftId, check: tried }) }
    },
  })
  const answer = trial.data?.answer
  const stale = trial.data !== undefined && JSON.stringify(trial.data.tried) !== JSON.stringify(check)
  const join = locale === 'en' ? ', ' : '、'
  return (
    <section className={classes.bench} aria-label={t('lastYear')}>
      <h3>{t('lastYear')}</h3>
      <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate(check)}>
        {t('tryLastYear')}
      </Button>
      <div role="status">
        {trial.isError ? <p>{problemText(trial.error)}</p> : null}
        {answer === null ? <p>{t('nothingToTry')}</p> : null}
        {stale ? <p className={classes.soft}>{t('stale')}</p> : null}
        {answer && answer.periods.length === 0 ? <p>{t('nothingToTry')}</p> : null}
        {answer ? (
          <ul className={classes.found}>
            {answer.periods.map((period) => (
              <li key={period.code}>
                {t('wouldFire', {
                  period: nameOf(period, locale),
                  count: String(period.fired.length),
                  units: String(period.units),
                })}
                {period.fired.length > 0 ? (
                  <b> {period.fired.map((unit) => nameOf(unit, locale)).join(join)}</b>
                ) : null}
                {period.notChecked > 0 ? (
                  <span className={classes.soft}>
                    {' '}
                    {t('notCheckedOf', { count: String(period.notChecked) })}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </section>
  )
}
