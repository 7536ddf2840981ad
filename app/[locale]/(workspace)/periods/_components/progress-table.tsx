import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Choices } from '@/app/_components/ui/choices'
import { StageBadge } from '@/app/_components/ui/stage-badge'
import table from '@/app/_components/ui/table.module.css'
import { TimeText } from '@/app/_components/ui/time-text'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { type Waiting, waitingParts } from '@/server/domain/period/waiting'
import { isUnitsTurn } from '@/server/domain/report/report'
import classes from './progress.module.css'

type Row = ApiOutput['periods']['progress']['units'][number]

/** Unit by unit, what needs the office first: the report's stage and since when, what is filled, and the sheet. */
export async function ProgressTable({
  units,
  periodId,
  wait,
}: {
  units: readonly Row[]
  periodId: string
  /** Only units that wait for this. */
  wait: Waiting | null
}) {
  const t = await getTranslations('periods')
  const parts = waitingParts(units)
  const shown = wait === null ? units : units.filter((row) => row.waits.includes(wait))
  const columns = (['unit', 'report', 'since', 'time', 'self', 'department', 'sheet'] as const).map(
    (column) => ({ column, isNumber: column === 'self' || column === 'department' }),
  )
  return (
    <section id="progress" className={classes.progress}>
      <h2>{t('progress')}</h2>
      {parts.length > 0 ? (
        <Choices
          label={t('filter')}
          choices={[
            {
              key: 'all',
              text: t('all', { count: String(units.length) }),
              href: `/periods/${periodId}#progress`,
              current: wait === null,
            },
            ...parts.map(({ waiting, rows }) => ({
              key: waiting,
              text: t('waitsCount', { waiting: t(`waits.${waiting}`), count: String(rows.length) }),
              href: `/periods/${periodId}?wait=${waiting}#progress`,
              current: wait === waiting,
            })),
          ]}
        />
      ) : null}
      {shown.length === 0 ? (
        <p>
          {t('filterEmpty')} <Link href={`/periods/${periodId}#progress`}>{t('showAll')}</Link>
        </p>
      ) : (
        <div className={table.scroll} tabIndex={0} role="region" aria-label={t('progress')}>
          <table className={`${table.table} ${classes.table}`}>
            <thead>
              <tr>
                {columns.map(({ column, isNumber }) => (
                  <th key={column} scope="col" className={isNumber ? table.number : undefined}>
                    {t(`column2.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <UnitRow key={row.unit.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

async function UnitRow({ row }: { row: Row }) {
  const [t, locale, format] = await Promise.all([getTranslations('periods'), getLocale(), getFormatter()])
  const { report, sheet } = row
  const moment = (at: Date | null | undefined) =>
    at ? format.dateTime(at, { month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' }) : '—'
  const name = nameOf(row.unit, locale)
  return (
    <tr data-waits={row.waits[0]}>
      <th scope="row" className={table.nowrap}>
        {report ? <Link href={`/reports/${report.id}`}>{name}</Link> : name}
      </th>
      <td className={table.nowrap}>
        {report ? <StageBadge stage={report.stage} /> : '—'}{' '}
        {row.missed ? <Badge tone="alert">{t('neverSubmitted')}</Badge> : null}
      </td>
      <td className={`${table.nowrap} ${table.soft}`}>{moment(report?.since)}</td>
      <td className={table.nowrap}>
        {report && isUnitsTurn(report.stage) ? (
          <span className={row.time.is === 'late' ? classes.late : undefined}>
            <TimeText time={row.time} />
          </span>
        ) : (
          '—'
        )}
      </td>
      <td className={table.number}>{report ? <Filled of={row.self} /> : '—'}</td>
      <td className={table.number}>
        <Filled of={row.department} />
      </td>
      <td className={table.nowrap}>
        {sheet ? <Link href={`/inspections/${sheet.id}`}>{t(`sheetState.${sheet.state}`)}</Link> : '—'}
        {sheet?.inspectorName ? <span className={classes.who}>{sheet.inspectorName}</span> : null}
      </td>
    </tr>
  )
}

function Filled({ of: { filled, due } }: { of: { filled: number; due: number } }) {
  if (due === 0) return '—'
  return (
    <span className={filled < due ? classes.short : table.soft}>{`${String(filled)}/${String(due)}`}</span>
  )
}
