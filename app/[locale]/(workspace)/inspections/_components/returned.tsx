import { getFormatter, getTranslations } from 'next-intl/server'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './never-came.module.css'

/** Why an open sheet was given back: who, when, in which words. Nothing where it never was, or is completed again. */
export async function Returned({ read }: { read: ApiOutput['sheets']['read'] }) {
  const [t, format] = await Promise.all([getTranslations('inspections.confirmation'), getFormatter()])
  const last = read.words.findLast(({ action }) => action === 'reopen')
  if (read.sheet.state !== 'open' || !last) return null
  return (
    <p className={classes.note} role="note">
      {t('returned', {
        by: last.byName,
        at: format.dateTime(last.at, { dateStyle: 'medium', timeStyle: 'short' }),
      })}
      {t('words', { words: last.words ?? '' })}
    </p>
  )
}
