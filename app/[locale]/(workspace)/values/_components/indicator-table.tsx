'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { observationOf, placesOf, toCell } from '@/app/_components/ui/cell/cell-entry'
import { useFieldWords } from '@/app/_components/ui/cell/use-field-words'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { IndicatorMore } from './indicator-more'
import { UnitRow } from './unit-row'
import type { Grid, useGrid } from './use-grid'
import classes from './values.module.css'

/** One indicator for all units: its figures, what they make, and the choice where somebody else was at the same cell. */
export function IndicatorTable({
  periodId,
  indicator,
  units,
  before,
  work,
  readOnly,
}: {
  periodId: string
  indicator: Grid['indicators'][number]
  units: Grid['units']
  before: Grid['before']
  work: ReturnType<typeof useGrid>
  readOnly: boolean
}) {
  const t = useTranslations('values')
  const notes = useTranslations('entry.noting')
  const fieldWords = useTranslations('entry.fields')
  const locale = useLocale()
  const [noting, setNoting] = useState(false)
  const { scoring, code } = indicator
  const word = locale === 'en' ? indicator.unitEn : indicator.unit
  const isRate = scoring.kind === 'ratio' || scoring.kind === 'poll' || scoring.kind === 'discrepancy'
  const empty = toCell(scoring, null).input
  const makesValue = isRate || empty.kind === 'scores'
  const wordOf = useFieldWords(scoring)
  const labelOf = (key: string) =>
    key === 'value' && scoring.kind === 'amount'
      ? word
        ? t('value', { unit: word })
        : t('plainValue')
      : wordOf(key)
  const heads =
    empty.kind === 'checklist'
      ? [{ key: 'checklist', label: fieldWords('missingItems') }]
      : placesOf(scoring, empty).map(({ key }) => ({ key, label: labelOf(key) }))
  const past = new Map(
    before.filter((cell) => cell.indicatorCode === code).map((cell) => [cell.unitId, cell.observation]),
  )
  const filled = units.filter((unit) => {
    const entry = work.entry(unit.id, code)
    return entry !== undefined && Boolean(observationOf(scoring, entry))
  }).length
  // Marks given by hand are nothing without their reason.
  const always = scoring.kind === 'manual'
  return (
    <section className={classes.indicator} aria-labelledby={`name-${code}`}>
      <div className={classes.name}>
        <h2 id={`name-${code}`}>
          {code} {nameOf(indicator, locale)}
        </h2>
        <span className={classes.hint}>
          {readOnly || always ? null : (
            <button
              type="button"
              className={classes.noting}
              aria-expanded={noting}
              aria-label={`${notes(noting ? 'fold' : 'add')} ${code}`}
              onClick={() => setNoting(!noting)}
            >
              {notes(noting ? 'fold' : 'add')}
            </button>
          )}{' '}
          {t('filled', { filled: String(filled), all: String(units.length) })}
        </span>
      </div>
      <IndicatorMore periodId={periodId} indicator={indicator} units={units} />
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              {heads.map(({ key, label }) => (
                <th key={key} scope="col" className={empty.kind === 'checklist' ? undefined : table.number}>
                  {label}
                </th>
              ))}
              {makesValue ? (
                <th scope="col" className={table.number}>
                  {!isRate ? t('mean') : word ? t('rate', { unit: word }) : t('plainRate')}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => {
              const entry = work.entry(unit.id, code)
              return entry ? (
                <UnitRow
                  key={unit.id}
                  indicator={indicator}
                  unit={unit}
                  entry={entry}
                  before={past.get(unit.id) ?? null}
                  work={work}
                  readOnly={readOnly}
                  makesValue={makesValue}
                  columns={heads.length + (makesValue ? 2 : 1)}
                  noting={noting || always || entry.note !== ''}
                  wordOf={labelOf}
                />
              ) : null
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
