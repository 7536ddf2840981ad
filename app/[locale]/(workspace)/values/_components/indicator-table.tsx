'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { ConflictChoice } from '@/app/_components/ui/conflict-choice'
import { FigureInput } from '@/app/_components/ui/figure-input'
import { FiguresInput } from '@/app/_components/ui/figures-input'
import { figuresText } from '@/server/domain/value/parse-figure'
import { itemsOf, toObservation } from '@/app/_components/ui/observation-input'
import { ObservationText, observedValue } from '@/app/_components/ui/observation-text'
import table from '@/app/_components/ui/table.module.css'
import { textOf } from '@/app/_components/ui/text-of'
import { useChangeWords } from '@/app/_components/ui/use-change-words'
import { nameOf } from '@/app/_i18n/name-of'
import { RATIO_MULTIPLIER } from '@/server/domain/run/own-value'
import { type CellEntry, cellOf, fieldId, fieldsOf, toCell, withFigure, withFigures } from './cells'
import { GridRowChecks } from './grid-checks'
import { IndicatorMore } from './indicator-more'
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
  const common = useTranslations('common')
  const locale = useLocale()
  const changeWords = useChangeWords()
  const { scoring, code } = indicator
  const { state, store } = work.autosave
  const en = locale === 'en'
  const word = en ? indicator.unitEn : indicator.unit
  const isRate = scoring.kind === 'ratio' || scoring.kind === 'poll' || scoring.kind === 'discrepancy'
  const makesValue = isRate || scoring.trim !== undefined
  const order = itemsOf(scoring).map((item) => item.code)
  /** In the plan's order, sizes of cases among the counts. */
  const placesOf = (input: CellEntry['input']) =>
    fieldsOf(input).toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
  const fields = placesOf(toCell(scoring, undefined).input)
  const nameOfItem = (key: string) => {
    const item = itemsOf(scoring).find((each) => each.code === key)
    const said = textOf(item?.name, key, locale)
    return item !== undefined && 'most' in item && item.most !== undefined ? t('sizes', { name: said }) : said
  }
  const labelOf = (key: string) => {
    if (key === 'numerator' || key === 'denominator' || key === 'reported' || key === 'verified')
      return t(key)
    if (key === 'scores') return t('scores', { max: String(scoring.max ?? 100) })
    if (key === 'value') return word ? t('value', { unit: word }) : t('plainValue')
    return nameOfItem(key)
  }
  const valueOf = (entry: CellEntry) => (entry.unread ? null : toObservation(scoring, entry.input, ''))
  const past = new Map(
    before.filter((cell) => cell.indicatorCode === code).map((cell) => [cell.unitId, cell.observation]),
  )
  const filled = units.filter((unit) => {
    const entry = work.entry(unit.id, code)
    return entry !== undefined && valueOf(entry) !== null
  }).length
  return (
    <section className={classes.indicator} aria-labelledby={`name-${code}`}>
      <div className={classes.name}>
        <h2 id={`name-${code}`}>
          {code} {nameOf(indicator, locale)}
        </h2>
        <span className={classes.hint}>
          {t('filled', { filled: String(filled), all: String(units.length) })}
        </span>
      </div>
      <IndicatorMore periodId={periodId} indicator={indicator} units={units} />
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              {fields.map(({ key }) => (
                <th key={key} scope="col" className={table.number}>
                  {labelOf(key)}
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
              const cell = cellOf(unit.id, code)
              const entry = work.entry(unit.id, code)
              if (!entry) return null
              const name = nameOf(unit, locale)
              const observation = valueOf(entry)
              const clash = state.clashes[cell]
              const { input } = entry
              const over =
                input.kind === 'ratio' &&
                input.numerator !== null &&
                input.numerator > (input.denominator ?? Infinity)
              const earlier = past.get(unit.id) ?? null
              const hint = over
                ? t('over')
                : changeWords(earlier, observation, scoring.multiplier ?? RATIO_MULTIPLIER)
              return (
                <Fragment key={unit.id}>
                  <tr data-state={clash ? 'clash' : cell in state.drafts ? 'draft' : undefined}>
                    <th scope="row">{name}</th>
                    {placesOf(input).map(({ key, value, list }) => (
                      <td key={key} className={table.number}>
                        {readOnly ? (
                          ((list ? figuresText(list.figures) || null : value) ?? (
                            <span className={table.soft}>{common('missing')}</span>
                          ))
                        ) : list ? (
                          <FiguresInput
                            aria-label={t('cell', { indicator: code, unit: name, field: labelOf(key) })}
                            id={fieldId(unit.id, code, key)}
                            size="xs"
                            className={classes.list}
                            placeholder={t('listHint')}
                            title={t(list.sizes ? 'sizesHint' : 'listHint')}
                            value={list.figures}
                            sizes={list.sizes}
                            unread={entry.unread?.[key]}
                            onChange={(figures, unread) =>
                              store.type(cell, withFigures(entry, key, figures, unread))
                            }
                            onBlur={() => void store.flush()}
                          />
                        ) : (
                          <FigureInput
                            aria-label={t('cell', { indicator: code, unit: name, field: labelOf(key) })}
                            id={fieldId(unit.id, code, key)}
                            data-row={unit.id}
                            data-indicator={code}
                            data-field={key}
                            data-column={`${code} ${key}`}
                            size="xs"
                            className={classes.field}
                            value={value}
                            unread={entry.unread?.[key]}
                            negative={scoring.kind === 'amount'}
                            onChange={(figure, unread) =>
                              store.type(cell, withFigure(entry, key, figure, unread))
                            }
                            onFocus={(event) => event.currentTarget.select()}
                            onBlur={() => void store.flush()}
                          />
                        )}
                      </td>
                    ))}
                    {makesValue ? (
                      <td
                        className={table.number}
                        data-over={over || undefined}
                        title={over ? t('over') : undefined}
                      >
                        {observation === null
                          ? ''
                          : (observedValue(scoring, observation, '') ?? t('notApplicable'))}
                      </td>
                    ) : null}
                  </tr>
                  <GridRowChecks unitId={unit.id} code={code} columns={fields.length + 2} />
                  {hint === null ? null : (
                    <tr>
                      <td colSpan={fields.length + 2} className={classes.over}>
                        {hint}
                      </td>
                    </tr>
                  )}
                  {clash ? (
                    <tr>
                      <td colSpan={fields.length + 2} className={classes.clash}>
                        <ConflictChoice
                          yours={<ObservationText scoring={scoring} observation={observation} unit={word} />}
                          theirs={
                            <ObservationText
                              scoring={scoring}
                              observation={valueOf(clash.entry)}
                              unit={word}
                            />
                          }
                          by={clash.by}
                          at={clash.at}
                          onKeepMine={() => store.keepMine(cell)}
                          onTakeTheirs={() => store.takeTheirs(cell)}
                        />
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
