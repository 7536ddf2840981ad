import { getFormatter, getTranslations } from 'next-intl/server'
import { newAppealHref } from '@/app/_components/ui/new-appeal-href'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './notice.module.css'

/** For the head whose mark it is: the way to an appeal within its days, or why there is none. */
export async function AppealWay({ subject }: { subject: ApiOutput['appeals']['subject'] }) {
  const [t, format] = await Promise.all([getTranslations('appeals'), getFormatter()])
  const { refused, lastDay, filed, period, indicator } = subject
  const day =
    lastDay === null ? '' : format.dateTime(new Date(lastDay), { dateStyle: 'medium', timeZone: 'UTC' })
  if (refused === null)
    return (
      <p className={classes.appeal}>
        <Link href={newAppealHref({ about: 'mark', periodId: period.id, indicator: indicator?.code ?? '' })}>
          {t('mark.appeal')}
        </Link>{' '}
        {t('mark.until', { lastDay: day })}
      </p>
    )
  return (
    <p className={classes.appeal}>
      <span aria-disabled="true">{t('mark.appeal')}</span> {t(`refused.${refused}`, { lastDay: day })}{' '}
      {filed ? <Link href={`/appeals/${filed.id}`}>{t('see')}</Link> : null}
      {refused === 'byLines' ? <Link href="/appeals">{t('options')}</Link> : null}
    </p>
  )
}
