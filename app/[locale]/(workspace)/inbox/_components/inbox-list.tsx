import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { type Doing, TimeText } from '@/app/_components/ui/time-text'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './inbox.module.css'

type Item = ApiOutput['inbox']['read']['items'][number]

/** What is open where it isn't a form to fill. */
const doing: Partial<Record<Item['kind'], Doing>> = {
  marksToCheck: 'toCheck',
  noticeRunning: 'onNotice',
  vetoOnUnit: 'toAppeal',
  sheetToConfirm: 'toConfirm',
  sheetsToComplete: 'toComplete',
  sheetsToTake: 'toComplete',
  rectificationToAnswer: 'toAnswer',
  rectificationSentBack: 'toAnswer',
}

/** What waits, what is late first: each a link to where it is done, since when it waits, and by when. */
export async function InboxList({ items }: { items: readonly Item[] }) {
  const [t, locale, format] = await Promise.all([getTranslations('inbox'), getLocale(), getFormatter()])
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <ol className={classes.list}>
      {items.map((item) => {
        // Each kind's sentence uses what it needs of these.
        const about = item.about ? nameOf(item.about, locale) : ''
        const text = t(`kind.${item.kind}`, { about, count: String(item.count ?? '') })
        return (
          <li key={item.key} data-late={item.late || undefined}>
            <Link href={item.href} className={classes.what}>
              {text}
            </Link>
            <span className={classes.when}>
              {item.time ? (
                <strong className={item.late ? classes.late : undefined}>
                  <TimeText time={item.time} doing={doing[item.kind]} reason />
                </strong>
              ) : null}
              {item.since ? (
                <span className={classes.soft}>
                  {item.since.workingDays === 0
                    ? t('sinceToday')
                    : t('sinceDays', { day: day(item.since.day), working: String(item.since.workingDays) })}
                </span>
              ) : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
