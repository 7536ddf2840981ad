import { getFormatter, getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { Notice } from './notice'

type Run = ApiOutput['league']['unit']['run']

/** What a reader has to know of the run before trusting its marks: that it is a trial, or was corrected since. */
export async function RunNotice({ run, hrefIn }: { run: Run; hrefIn: (runId: string) => string }) {
  const [t, format] = await Promise.all([getTranslations('marks'), getFormatter()])
  if (run.onWay)
    return (
      <Notice>
        {t(run.onWay.onNotice ? 'onNoticeText' : 'frozenText')}{' '}
        <Link href={`/publications/candidates/${run.onWay.id}`}>{t('onWayLink')}</Link>
      </Notice>
    )
  if (!run.published) return <Notice>{t('draftText')}</Notice>
  if (!run.superseded) return null
  const { number, by } = run.superseded
  return (
    <Notice>
      {t.rich('supersededText', {
        number: String(number),
        by: String(by.number),
        date: format.dateTime(by.publishedAt, { dateStyle: 'medium' }),
        reason: by.reason ?? '—',
        link: (text) => <Link href={hrefIn(by.runId)}>{text}</Link>,
      })}
    </Notice>
  )
}
