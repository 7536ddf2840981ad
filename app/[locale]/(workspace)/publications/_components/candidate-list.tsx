import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { toneOf } from './candidate'
import classes from './candidate.module.css'

/** What is on its way to being published and the reader may know of. */
export async function CandidateList({ candidates }: { candidates: ApiOutput['candidates']['list'] }) {
  const [t, locale, format] = await Promise.all([getTranslations('proceedings'), getLocale(), getFormatter()])
  if (candidates.length === 0) return null
  return (
    <section className={classes.list} aria-labelledby="on-way">
      <h2 id="on-way">{t('list')}</h2>
      <ul>
        {candidates.map(({ id, state, plan, period, checkUntil, noticeUntil }) => {
          const until = state === 'checking' ? checkUntil : state === 'onNotice' ? noticeUntil : null
          return (
            <li key={id}>
              <Link href={`/publications/candidates/${id}`}>
                {t('title', { period: nameOf(period, locale) })}
              </Link>{' '}
              <Badge tone={toneOf[state]}>
                {until === null
                  ? t(`state.${state}`)
                  : t('listUntil', {
                      state: t(`state.${state}`),
                      until: format.dateTime(new Date(until), { dateStyle: 'medium', timeZone: 'UTC' }),
                    })}
              </Badge>{' '}
              <span className={classes.soft}>{nameOf(plan, locale)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
