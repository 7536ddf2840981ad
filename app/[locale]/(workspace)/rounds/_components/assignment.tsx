import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/ui/badge'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { Replace } from './replace-dialog'
import classes from './rounds.module.css'

type Round = ApiOutput['rounds']['read']

/** Who goes where and which villages are seen, how far each sheet is, and who and what fell out. */
export function Assignment({ round, opens }: { round: Round; opens: boolean }) {
  const t = useTranslations('rounds')
  const inspections = useTranslations('inspections')
  const locale = useLocale()
  const format = useFormatter()
  const replaces = round.steps.replace === null
  const left = round.sheets.flatMap(({ unit, team, villages }) => [
    ...team.flatMap((one) =>
      one.removedAt
        ? [
            {
              unit,
              name: one.inspectorName,
              at: one.removedAt,
              by: one.removedByName,
              reason: one.removedReason,
            },
          ]
        : [],
    ),
    ...villages.flatMap((one) =>
      one.droppedAt
        ? [
            {
              unit,
              name: nameOf(one.village, locale),
              at: one.droppedAt,
              by: one.droppedByName,
              reason: one.droppedReason,
            },
          ]
        : [],
    ),
  ])
  return (
    <>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.cards} ${classes.assignment}`}>
          <thead>
            <tr>
              <th scope="col">{t('record.unit')}</th>
              <th scope="col">{t('page.team')}</th>
              <th scope="col">{t('page.villages')}</th>
              <th scope="col">{t('page.sheet')}</th>
            </tr>
          </thead>
          <tbody>
            {round.sheets.map((sheet) => {
              const unit = nameOf(sheet.unit, locale)
              const team = sheet.team.filter(({ removedAt }) => removedAt === null)
              const villages = sheet.villages.filter(({ droppedAt }) => droppedAt === null)
              const begun = (sheet.progress?.done ?? 0) > 0
              return (
                <tr key={sheet.id}>
                  <th scope="row">{unit}</th>
                  <td data-head={t('page.team')}>
                    {team.length === 0 ? (
                      (sheet.inspectorName ?? '—')
                    ) : (
                      <ul className={classes.names}>
                        {team.map((one, index) => (
                          <li key={one.inspectorId}>
                            {index === 0 && team.length > 1 ? (
                              <b>{t('page.lead', { name: one.inspectorName })}</b>
                            ) : (
                              one.inspectorName
                            )}
                            {replaces && sheet.state === 'open' ? (
                              <Replace
                                round={round}
                                sheetId={sheet.id}
                                what="inspector"
                                id={one.inspectorId}
                                name={one.inspectorName}
                              />
                            ) : null}
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                  <td data-head={t('page.villages')}>
                    {villages.length === 0 ? (
                      t('wholeUnit')
                    ) : (
                      <ul className={classes.names}>
                        {villages.map((one) => (
                          <li key={one.villageId}>
                            {nameOf(one.village, locale)}
                            {replaces && sheet.state === 'open' ? (
                              <Replace
                                round={round}
                                sheetId={sheet.id}
                                what="village"
                                id={one.villageId}
                                name={nameOf(one.village, locale)}
                              />
                            ) : null}
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                  <td data-head={t('page.sheet')}>
                    <Badge
                      tone={sheet.state === 'open' ? (begun || sheet.returned ? 'accent' : 'plain') : 'good'}
                    >
                      {sheet.returned
                        ? inspections('returnedState')
                        : inspections(
                            `states.${sheet.state === 'open' ? (begun ? 'under' : 'notBegun') : 'completed'}`,
                          )}
                    </Badge>{' '}
                    {sheet.progress && sheet.state === 'open' && begun ? (
                      <span className={classes.soft}>
                        {t('page.items', {
                          done: String(sheet.progress.done),
                          all: String(sheet.progress.all),
                        })}{' '}
                      </span>
                    ) : null}
                    {/* A unit is shown its sheet once it was completed, and no progress before. */}
                    {opens && (sheet.state !== 'open' || sheet.returned || sheet.progress !== null) ? (
                      <Link href={`/inspections/${sheet.id}`} aria-label={t('page.viewOf', { unit })}>
                        {t('page.view')}
                      </Link>
                    ) : null}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {left.length > 0 ? (
        <div className={classes.section}>
          <h3>{t('page.leftTitle')}</h3>
          <ul className={classes.names} data-lines>
            {left.map((one) => (
              <li key={`${one.unit.id} ${one.name}`} className={classes.soft}>
                {nameOf(one.unit, locale)} ·{' '}
                {t('page.left', {
                  name: one.name,
                  reason: one.reason ?? '',
                  by: one.by ?? '',
                  at: format.dateTime(one.at, { dateStyle: 'medium', timeStyle: 'short' }),
                })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
