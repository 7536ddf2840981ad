import { getLocale, getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import type { BoardFilter } from '@/server/domain/period/board-row'
import { boardAddress } from './board-address'
import classes from './progress.module.css'
import { UnitLinks } from './unit-links'

type Part = ApiOutput['periods']['progress']['parts'][number]

/** What waits for whom, in one sentence: each unit named leads to what it waits with, each count to its rows. */
export async function WaitsFinding({ parts, periodId }: { parts: readonly Part[]; periodId: string }) {
  const [t, locale] = await Promise.all([getTranslations('periods'), getLocale()])
  const waiting = parts.flatMap(({ filter, ...part }) =>
    filter === 'late' || filter === 'missed' ? [] : [{ filter, ...part }],
  )
  const missed = parts.find(({ filter }) => filter === 'missed')
  const links = ({ first }: Pick<Part, 'first'>, filter: BoardFilter) => (
    <UnitLinks
      names={first.map((row) => ({
        key: row.unit.id,
        text: nameOf(row.unit, locale),
        href: placeOf(row, filter),
      }))}
    />
  )
  const counted = (part: Part) => (
    <Link href={boardAddress(periodId, { filter: part.filter })}>
      {t('unitsCount', { count: String(part.count) })}
    </Link>
  )
  return (
    <span className={classes.sentence}>
      {waiting.map((part, at) => (
        <Fragment key={part.filter}>
          {at > 0 ? t('clauseJoin') : ''}
          {part.count > part.first.length
            ? t.rich('waitsForMany', { waiting: t(`waits.${part.filter}`), units: () => counted(part) })
            : t.rich('waitsFor', {
                waiting: t(`waits.${part.filter}`),
                count: String(part.count),
                units: () => links(part, part.filter),
              })}
        </Fragment>
      ))}
      {missed ? (
        <>
          {waiting.length > 0 ? t('clauseJoin') : ''}
          {t.rich('missedUnits', {
            count: String(missed.count),
            units: () => (missed.count > missed.first.length ? counted(missed) : links(missed, 'missed')),
          })}
        </>
      ) : null}
      {waiting.length === 0 && !missed ? t('nothingWaits') : t('end')}
    </span>
  )
}

/** Where the thing stands that is waited for; a bureau's values have no page that the office may open. */
function placeOf(row: Part['first'][number], filter: BoardFilter): string | null {
  if (filter === 'inspection') return row.sheet && `/inspections/${row.sheet.id}`
  return filter === 'department' ? null : row.report && `/reports/${row.report.id}`
}
