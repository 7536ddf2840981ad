import { useFormatter, useTranslations } from 'next-intl'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './rounds.module.css'
import { useChangedParts } from './use-changed-parts'

/** A round's draws, the one that holds first; each with the way to its record. */
export function DrawList({ round }: { round: ApiOutput['rounds']['read'] }) {
  const t = useTranslations('rounds.page')
  const record = useTranslations('rounds.record')
  const format = useFormatter()
  const at = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' })
  const partsOf = useChangedParts()
  const last = round.draws.at(-1)
  const changed = round.seal?.changed ?? []
  // Before anything was drawn, only the list was sealed anew.
  const wasDrawn = ({ number }: { number: number }) =>
    round.draws.some((one) => one.number < number && one.outcome)
  if (!last) return <p className={classes.soft}>{t('none')}</p>
  return (
    <ul className={classes.draws}>
      {[...round.draws].reverse().map((draw) => (
        <li key={draw.id}>
          <strong>{t('drawNumber', { number: String(draw.number) })}</strong>{' '}
          {draw.outcome
            ? t('drawGiven', { by: draw.outcome.givenByName, at: at(draw.outcome.givenAt) })
            : t('drawCommitted', { by: draw.committedByName, at: at(draw.committedAt) })}
          {draw === last && changed.length > 0 ? (
            <>
              {' · '}
              <strong className={classes.void}>{t('drawVoid', { parts: partsOf(changed) })}</strong>
            </>
          ) : null}
          {' · '}
          <Link href={`/rounds/${round.id}/draws/${String(draw.number)}`}>{t('record')}</Link>
          {draw === last ? null : (
            <span className={classes.soft}> · {t(draw.outcome ? 'superseded' : 'abandoned')}</span>
          )}
          {draw.reason ? (
            <div className={classes.soft}>
              {t(wasDrawn(draw) ? 'drawReason' : 'sealReason', { reason: draw.reason })}
            </div>
          ) : null}
          <div className={classes.soft}>
            {record('commitment')} <span className={classes.hash}>{draw.commitment}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}
