import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './notice.module.css'

/** What is on notice beside the table that is shown: no part of it, and the way there. */
export async function OnNotice({ league }: { league: ApiOutput['league']['read'] }) {
  const [candidates, t, locale, format] = await Promise.all([
    ask((api) => api.candidates.list()),
    getTranslations('proceedings'),
    getLocale(),
    getFormatter(),
  ])
  const shown = league.plan ? league.run.id : null
  return candidates
    .filter(({ state, runId }) => state === 'onNotice' && runId !== shown)
    .map(({ id, period, noticeUntil }) => (
      <p key={id} className={classes.notice} data-tone="plain">
        {t('onLeague', {
          period: nameOf(period, locale),
          until:
            noticeUntil === null
              ? ''
              : format.dateTime(new Date(noticeUntil), { dateStyle: 'medium', timeZone: 'UTC' }),
        })}{' '}
        <Link href={`/publications/candidates/${id}`} prefetch={false}>
          {t('onLeagueLink')}
        </Link>
      </p>
    ))
}
