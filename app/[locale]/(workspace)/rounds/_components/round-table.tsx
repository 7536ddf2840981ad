import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/ui/badge'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { roundName } from './round-name'
import classes from './rounds.module.css'
import { stateShown, tones } from './tones'

type Round = ApiOutput['rounds']['list'][number]

/** Rounds in the order they come in: what each is, when, what is drawn, how far it is. */
export function RoundTable({ rounds }: { rounds: readonly Round[] }) {
  const t = useTranslations('rounds')
  const kinds = useTranslations('inspections.kinds')
  const locale = useLocale()
  const format = useFormatter()
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  const counted = rounds.some(({ sheets }) => sheets !== null)
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${classes.list}`}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className={classes.wide}>
              {t('kind')}
            </th>
            <th scope="col" className={classes.wide}>
              {t('days')}
            </th>
            <th scope="col" className={classes.wide}>
              {t('drawing')}
            </th>
            {counted ? (
              <th scope="col" className={table.number}>
                {t('progress')}
              </th>
            ) : null}
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => {
            const days = t('dayRange', { from: day(round.startsOn), to: day(round.endsOn) })
            return (
              <tr key={round.id}>
                <th scope="row">
                  <Link href={`/rounds/${round.id}`}>{roundName(round, locale)}</Link>
                  <span className={classes.sub}>
                    {[
                      nameOf(round.period, locale),
                      round.standing ? t('standing') : t(round.counts ? 'counting' : 'notCounting'),
                      ...(round.checks ? [t('backCheck')] : []),
                      ...(round.cancelledReason
                        ? [t('cancelledBecause', { reason: round.cancelledReason })]
                        : []),
                    ].join(' · ')}
                  </span>
                  <span className={classes.phone}>{days}</span>
                </th>
                <td className={classes.wide}>{kinds(round.kind)}</td>
                <td className={`${table.nowrap} ${classes.wide}`}>{days}</td>
                <td className={classes.wide}>
                  {round.standing
                    ? '—'
                    : t('drawn', {
                        inspectors: String(round.inspectors),
                        villages: String(round.villages),
                      })}
                </td>
                {counted ? (
                  <td className={table.number}>
                    {round.sheets && round.sheets.all > 0
                      ? `${String(round.sheets.done)}/${String(round.sheets.all)}`
                      : '—'}
                  </td>
                ) : null}
                <td>
                  <Badge tone={tones[stateShown(round)]}>{t(`states.${stateShown(round)}`)}</Badge>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
