import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/ui/badge'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import classes from './sheet-table.module.css'
import { type ListedSheet, standingOf } from './sheet-group'

const tones = {
  free: 'plain',
  waiting: 'plain',
  notBegun: 'due',
  under: 'accent',
  completed: 'good',
  unfinished: 'due',
} as const

/** One period's sheets: township, kind, where each stands, who has it, and the way in. */
export function SheetTable({ sheets, fills }: { sheets: readonly ListedSheet[]; fills: boolean }) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const format = useFormatter()
  const day = (text: string) =>
    format.dateTime(new Date(text), { month: 'short', day: 'numeric', timeZone: 'UTC' })
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col" className={classes.wide}>
              {t('kind')}
            </th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className={classes.wide}>
              {t('who')}
            </th>
            <th scope="col" className={classes.wide}>
              {t('completedAt')}
            </th>
            <th scope="col">
              <span className={classes.hidden}>{t('view')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => {
            const standing = standingOf(sheet)
            const writes =
              fills &&
              (standing === 'free' || (sheet.mine && (standing === 'under' || standing === 'notBegun')))
            const unit = nameOf(sheet.unit, locale)
            return (
              <tr key={sheet.id}>
                <th scope="row">
                  {unit}
                  {sheet.round.inspectors > 0 || sheet.villages.length > 0 ? (
                    <span className={classes.task}>
                      {[
                        sheet.round.name,
                        t('days', { from: day(sheet.round.startsOn), to: day(sheet.round.endsOn) }),
                        sheet.team.map(({ inspectorName }) => inspectorName).join(t('joiner')),
                        sheet.villages.map((village) => nameOf(village, locale)).join(t('joiner')),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  ) : null}
                  <span className={classes.sub}>
                    {sheet.mine ? t('mine') : (sheet.inspectorName ?? t('nobody'))}
                  </span>
                </th>
                <td className={classes.wide}>{t(`kinds.${sheet.round.kind}`)}</td>
                <td>
                  <Badge tone={tones[standing]}>{t(`states.${standing}`)}</Badge>
                  {sheet.progress && standing === 'under' ? (
                    <span className={classes.progress}>
                      {t('items', { done: String(sheet.progress.done), all: String(sheet.progress.all) })}
                    </span>
                  ) : null}
                </td>
                <td className={classes.wide}>
                  {sheet.mine ? <strong>{t('mine')}</strong> : (sheet.inspectorName ?? '—')}
                </td>
                <td className={`${table.nowrap} ${classes.wide}`}>
                  {sheet.completedAt
                    ? format.dateTime(sheet.completedAt, { dateStyle: 'medium', timeStyle: 'short' })
                    : '—'}
                </td>
                <td className={classes.go} data-writes={writes || undefined}>
                  <Link
                    href={`/inspections/${sheet.id}`}
                    aria-label={t('openSheet', {
                      verb: t(writes ? 'fill' : 'view'),
                      unit,
                      period: sheet.round.name || nameOf(sheet.period, locale),
                    })}
                  >
                    {t(writes ? 'fill' : 'view')}
                  </Link>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
