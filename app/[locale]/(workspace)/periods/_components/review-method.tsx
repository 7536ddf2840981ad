import { getTranslations } from 'next-intl/server'
import { reviewThresholds } from '@/server/domain/report/review-report'
import classes from './accept.module.css'

/** What is checked and from which threshold on, in words. */
export async function ReviewMethod({ before, yearAgo }: { before: string | null; yearAgo: string | null }) {
  const t = await getTranslations('periods.accept')
  return (
    <section className={classes.method}>
      <h2>{t('method')}</h2>
      <p>{t('methodText')}</p>
      <p>
        {t('methodJump', {
          ratePoints: String(reviewThresholds.ratePoints),
          share: String(100 * reviewThresholds.share),
          least: String(reviewThresholds.least),
          before: before ?? t('noPeriod'),
          yearAgo: yearAgo ?? t('noPeriod'),
        })}
      </p>
    </section>
  )
}
