import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Choices } from '@/app/_components/ui/choices'
import { StageBadge } from '@/app/_components/ui/stage-badge'
import table from '@/app/_components/ui/table.module.css'
import { TimeText } from '@/app/_components/ui/time-text'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import type { BoardFilter } from '@/server/domain/period/board-row'
import { isUnitsTurn } from '@/server/domain/report/report'
import { boardAddress } from './board-address'
import { Filled } from './filled'
import { Finder } from './finder'
import { PageLinks } from './page-links'
import classes from './progress.module.css'

type Progress = ApiOutput['periods']['progress']
type Row = Progress['units'][number]

/** From so many units on, one is looked for by its name. */
const MANY = 20

/** Unit by unit, what needs the office first: who is waited for and since when, the stage, what is filled, the sheet. */
export async function ProgressTable({
  progress: { units, parts, total, page, period },
  filter,
  find,
}: {
  progress: Pick<Progress, 'units' | 'parts' | 'total' | 'page' | 'period'>
  filter: BoardFilter | null
  find: string
}) {
  const t = await getTranslations('periods')
  // Where the plan asks for files; of all units alike.
  const hasEvidence = units.some(({ evidence }) => evidence.due > 0)
  const columns = (['unit', 'report', 'waits', 'time', 'self', 'evidence', 'department', 'sheet'] as const)
    .filter((column) => column !== 'evidence' || hasEvidence)
    .map((column) => ({ column, isNumber: ['self', 'evidence', 'department'].includes(column) }))
  return (
    <section id="progress" className={classes.progress}>
      <h2>{t('progress')}</h2>
      {parts.length > 0 ? (
        <Choices
          label={t('filter')}
          choices={[
            {
              key: 'all',
              text: t('all', { count: String(total) }),
              href: boardAddress(period.id, { find }),
              current: filter === null,
            },
            ...parts.map((part) => ({
              key: part.filter,
              text: t('waitsCount', { waiting: t(`waits.${part.filter}`), count: String(part.count) }),
              href: boardAddress(period.id, { filter: part.filter, find }),
              current: filter === part.filter,
            })),
          ]}
        />
      ) : null}
      {total >= MANY ? (
        <Finder
          label={t('board.find')}
          submit={t('board.search')}
          find={find}
          kept={filter === null ? {} : { wait: filter }}
          anchor="#progress"
        />
      ) : null}
      {units.length === 0 ? (
        <p>
          {t('filterEmpty')} <Link href={boardAddress(period.id, {})}>{t('showAll')}</Link>
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
              {units.map((row) => (
                <UnitRow key={row.unit.id} row={row} hasEvidence={hasEvidence} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <PageLinks page={page} href={(at) => boardAddress(period.id, { filter, find, page: at })} />
    </section>
  )
}

async function UnitRow({ row, hasEvidence }: { row: Row; hasEvidence: boolean }) {
  const [t, locale, format] = await Promise.all([getTranslations('periods'), getLocale(), getFormatter()])
  const { report, sheet, since, reminded } = row
  const name = nameOf(row.unit, locale)
  const date = (at: Date) => format.dateTime(at, { month: 'numeric', day: 'numeric' })
  const [first] = row.waits
  return (
    <tr data-waits={first}>
      <th scope="row" className={table.nowrap}>
        {report ? <Link href={`/reports/${report.id}`}>{name}</Link> : name}
      </th>
      <td className={table.nowrap}>
        {report ? <StageBadge stage={report.stage} /> : '—'}{' '}
        {row.missed ? <Badge tone="alert">{t('neverSubmitted')}</Badge> : null}
      </td>
      <td>
        {first === undefined ? '—' : row.waits.map((one) => t(`waits.${one}`)).join(t('listJoin'))}
        {since ? (
          <span className={classes.who} title={since.day}>
            {since.workingDays === 0
              ? t('board.sinceToday')
              : t('board.sinceDays', { working: String(since.workingDays) })}
          </span>
        ) : null}
        {reminded ? (
          <span className={classes.note}>
            {t('board.reminded', { count: String(reminded.count), at: date(reminded.at) })}
          </span>
        ) : null}
      </td>
      <td>
        {report && isUnitsTurn(report.stage) ? (
          <span
            className={row.time.is === 'late' ? classes.late : undefined}
            title={row.extension?.reason ?? undefined}
          >
            <TimeText time={row.time} />
          </span>
        ) : (
          '—'
        )}
      </td>
      <td className={table.number}>{report ? <Filled of={row.self} /> : '—'}</td>
      {hasEvidence ? <td className={table.number}>{report ? <Filled of={row.evidence} /> : '—'}</td> : null}
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
