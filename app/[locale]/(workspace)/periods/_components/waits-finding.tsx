import { getLocale, getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { type Waiting, waitingParts } from '@/server/domain/period/waiting'
import classes from './progress.module.css'
import { UnitLinks } from './unit-links'

type Row = ApiOutput['periods']['progress']['units'][number]

/** Up to so many units are named; more are counted, and the count leads to their rows. */
const NAMED = 3

/** What waits for whom, in one sentence: each unit named leads to what it waits with, each count to its rows. */
export async function WaitsFinding({ units, periodId }: { units: readonly Row[]; periodId: string }) {
  const [t, locale] = await Promise.all([getTranslations('periods'), getLocale()])
  const parts = waitingParts(units)
  const missed = units.filter((row) => row.missed)
  const links = (rows: readonly Row[], waiting: Waiting) => (
    <UnitLinks
      names={rows.map((row) => ({
        key: row.unit.id,
        text: nameOf(row.unit, locale),
        href: placeOf(row, waiting),
      }))}
    />
  )
  return (
    <span className={classes.sentence}>
      {parts.map(({ waiting, rows }, at) => (
        <Fragment key={waiting}>
          {at > 0 ? t('clauseJoin') : ''}
          {rows.length > NAMED
            ? t.rich('waitsForMany', {
                waiting: t(`waits.${waiting}`),
                units: () => (
                  <Link href={`/periods/${periodId}?wait=${waiting}#progress`}>
                    {t('unitsCount', { count: String(rows.length) })}
                  </Link>
                ),
              })
            : t.rich('waitsFor', {
                waiting: t(`waits.${waiting}`),
                count: String(rows.length),
                units: () => links(rows, waiting),
              })}
        </Fragment>
      ))}
      {missed.length > 0 ? (
        <>
          {parts.length > 0 ? t('clauseJoin') : ''}
          {t.rich('missedUnits', { count: String(missed.length), units: () => links(missed, 'entry') })}
        </>
      ) : null}
      {parts.length + missed.length === 0 ? t('nothingWaits') : t('end')}
    </span>
  )
}

/** Where the thing stands that is waited for; a bureau's values have no page that the office may open. */
function placeOf(row: Row, waiting: Waiting): string | null {
  if (waiting === 'inspection') return row.sheet && `/inspections/${row.sheet.id}`
  return waiting === 'department' ? null : row.report && `/reports/${row.report.id}`
}
