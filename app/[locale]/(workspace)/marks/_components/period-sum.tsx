import { getTranslations } from 'next-intl/server'
import type { PeriodExplanation } from '@/server/domain/scoring/explanation-year'
import { exact, fixed } from '@/app/_components/ui/figures'
import classes from './year-sum.module.css'

/** A period's score as the division it is, in numbers. */
export async function PeriodSum({ sums }: { sums: PeriodExplanation }) {
  const t = await getTranslations('marks')
  if (sums.score === null) return null
  return (
    <p className={classes.sum}>
      {t('periodScore')}{' '}
      <strong>
        {t('periodSum', {
          marks: fixed(sums.sumOfMarks, sums.decimals),
          points: exact(sums.sumOfPoints),
          score: fixed(sums.score, sums.decimals),
        })}
      </strong>{' '}
      <span className={classes.rule}>{t('periodRule')}</span>
    </p>
  )
}
