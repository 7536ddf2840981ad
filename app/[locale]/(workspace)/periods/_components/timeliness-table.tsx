import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { LinkWhere } from '@/app/_components/ui/link-where'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './timeliness.module.css'

type Timeliness = NonNullable<ApiOutput['periods']['timeliness']>
type Cell = Timeliness['rows'][number]['cells'][number]

/** Units by periods, each cell in words and a colour; how many were in time, by unit and by period. */
export async function TimelinessTable({
  timeliness: { periods, rows, counts },
  opens,
}: {
  timeliness: Timeliness
  /** What of it the reader may open. */
  opens: { periods: boolean; reports: boolean }
}) {
  const [t, locale] = await Promise.all([getTranslations('periods'), getLocale()])
  const share = (of: { inTime: number; judged: number }) =>
    of.judged === 0 ? '—' : `${String(of.inTime)}/${String(of.judged)}`
  return (
    <div className={table.scroll} tabIndex={0} role="region" aria-label={t('timeliness.title')}>
      <table className={`${table.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('timeliness.unit')}</th>
            {periods.map((period) => (
              <th key={period.id} scope="col">
                <LinkWhere opens={opens.periods} href={`/periods/${period.id}`}>
                  {nameOf(period, locale)}
                </LinkWhere>
              </th>
            ))}
            <th scope="col" className={table.number}>
              {t('timeliness.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, cells, counts: own }) => (
            <tr key={unit.id}>
              <th scope="row" className={table.nowrap}>
                {nameOf(unit, locale)}
              </th>
              {cells.map((cell, at) => (
                <td key={periods[at]?.id} data-is={cell.is}>
                  <CellText cell={cell} opens={opens.reports} />
                </td>
              ))}
              <td className={table.number}>{share(own)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('timeliness.total')}</th>
            {periods.map((period) => (
              <td key={period.id}>{share(period.counts)}</td>
            ))}
            <td className={table.number}>{share(counts)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

async function CellText({ cell, opens }: { cell: Cell; opens: boolean }) {
  const [t, format] = await Promise.all([getTranslations('periods'), getFormatter()])
  const day = (text: string) =>
    format.dateTime(new Date(text), { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
  const text =
    (cell.is === 'late' || cell.is === 'overdue') && cell.workingDays > 0
      ? t(`timeliness.cell.${cell.is}`, { working: String(cell.workingDays) })
      : t(
          cell.is === 'late'
            ? 'timeliness.cell.lateZero'
            : cell.is === 'overdue'
              ? 'timeliness.cell.overdueZero'
              : `timeliness.cell.${cell.is}`,
        )
  const note =
    cell.is === 'late'
      ? t('timeliness.months', { months: String(cell.months) })
      : 'on' in cell
        ? day(cell.on)
        : cell.is === 'waiting'
          ? day(cell.until)
          : null
  return (
    <>
      <LinkWhere opens={opens && cell.reportId !== null} href={`/reports/${cell.reportId ?? ''}`}>
        {text}
      </LinkWhere>
      {note === null ? null : <span className={classes.note}>{note}</span>}
    </>
  )
}
