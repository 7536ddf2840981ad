import type { ReactNode } from 'react'
import { Link } from '@/app/_i18n/navigation'
import type { League } from './league'
import { type LeagueAddress, writeAddress } from './league-address'
import type { LeagueWords } from './league-words'
import classes from './notice.module.css'

/** What has to be known before the table is believed: not published, superseded, ranked for information only. */
export function Notices({
  league,
  address,
  words,
}: {
  league: League
  address: LeagueAddress
  words: LeagueWords
}) {
  const { t } = words
  const { publication, onWay, superseded, inForce, unknownBy, run, plan, view } = league
  const official = inForce ? (
    <Link
      href={writeAddress({
        ...address,
        year: plan.year,
        view: view.code,
        // The year to date as of that period, which only its run can name.
        run: view.is === 'toDate' ? inForce.runId : undefined,
      })}
      prefetch={false}
    >
      {t('inForce', { number: String(inForce.number) })}
    </Link>
  ) : null
  return (
    <>
      {superseded ? (
        <Notice>
          {t('supersededText', { number: String(superseded.number) })} {official}
        </Notice>
      ) : publication ? null : onWay ? (
        <Notice>
          {t(onWay.onNotice ? 'noticeText' : 'frozenText')}{' '}
          <Link href={`/publications/candidates/${onWay.id}`}>{t('noticeLink')}</Link> {official}
        </Notice>
      ) : (
        <Notice>
          {t('draftText', { run: String(run.number) })} {official}
        </Notice>
      )}
      {unknownBy === null ? null : (
        <Notice>{t('unknownBy', { year: String(plan.year), code: unknownBy })}</Notice>
      )}
      {words.by === null ? null : <Notice tone="plain">{t('forInformation', { what: words.by })}</Notice>}
    </>
  )
}

function Notice({ tone = 'due', children }: { tone?: 'due' | 'plain'; children: ReactNode }) {
  return (
    <p className={classes.notice} data-tone={tone}>
      {children}
    </p>
  )
}
