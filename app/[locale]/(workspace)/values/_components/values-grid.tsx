'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Leftover } from '@/app/_components/ui/autosave/leftover'
import { SaveState } from '@/app/_components/ui/autosave/save-state'
import { useKeepPlace } from '@/app/_components/ui/autosave/use-keep-place'
import { explanationId } from '@/app/_components/ui/checks/field-checks'
import type { UnitFinding } from '@/app/_components/ui/checks/use-form-checks'
import { moveInGrid } from '@/app/_components/ui/move-in-grid'
import { observationOf, openFieldOf, toCell } from '@/app/_components/ui/cell/cell-entry'
import { partsOfCell as partsOf } from '@/app/_components/ui/cell/cell-name'
import { fieldId } from '@/app/_components/ui/cell/field-id'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { PasteNote } from '@/app/_components/ui/paste/paste-note'
import { useBarHeight } from '@/app/_components/ui/use-bar-height'
import { useSaveKey } from '@/app/_components/ui/use-save-key'
import { nameOf } from '@/app/_i18n/name-of'
import { GridChecks } from './grid-checks'
import { GridJump } from './grid-jump'
import { IndicatorTable } from './indicator-table'
import { SignOff } from './sign-off'
import { type Grid, useGrid } from './use-grid'
import { useGridPaste } from './use-grid-paste'
import classes from './values.module.css'

/** A bureau's values of a period: one table per indicator, filled like a spreadsheet, saved by itself. */
export function ValuesGrid({ grid, userId }: { grid: Grid; userId: string }) {
  const t = useTranslations('values')
  const locale = useLocale()
  const work = useGrid(grid, userId)
  const { indicators, units, cells } = grid
  const writable = grid.period.state === 'open'
  const paste = useGridPaste(grid, work)
  const place = useKeepPlace(`values/${grid.period.id}`, writable)
  const measure = useBarHeight()
  useSaveKey(work.autosave.store.flush, writable)
  const indicatorOf = (code: string) => indicators.find((one) => one.code === code)
  const unitName = (unitId: string) => {
    const unit = units.find((one) => one.id === unitId)
    return unit ? nameOf(unit, locale) : ''
  }
  const typed = Object.fromEntries(
    units.map((unit) => [
      unit.id,
      Object.fromEntries(
        indicators.map(({ code, scoring }) => {
          const entry = work.entry(unit.id, code)
          return [code, entry ? (observationOf(scoring, entry) ?? null) : null]
        }),
      ),
    ]),
  )
  const firstField = () => {
    const scoring = indicatorOf(paste.into)?.scoring
    return scoring ? openFieldOf(scoring, toCell(scoring, null)) : ''
  }
  /** Where a finding is seen to: its figure, or the place for its explanation. */
  const placeOf = ({ kind, unitId, check, at: [code = ''] }: UnitFinding) => {
    const scoring = indicatorOf(code)?.scoring
    if (kind === 'soft') return explanationId(unitId, check)
    return fieldId(code, scoring ? openFieldOf(scoring, toCell(scoring, null)) : '', unitId)
  }
  const lastEntry = cells.reduce<Date | null>(
    (last, { enteredAt }) => (!last || enteredAt > last ? enteredAt : last),
    null,
  )
  return (
    <GridChecks grid={grid} userId={userId} typed={typed}>
      <Leftover
        autosave={work.autosave}
        nameOf={(cell) => `${partsOf(cell).indicator} ${unitName(partsOf(cell).unitId)}`}
        words={(cell, entry) => {
          const scoring = indicatorOf(partsOf(cell).indicator)?.scoring
          return scoring ? (
            <ObservationText scoring={scoring} observation={observationOf(scoring, entry) ?? null} />
          ) : null
        }}
      />
      {writable ? (
        <div ref={measure} className={classes.bar}>
          <p className={classes.hint}>{t('keys')}</p>
          <GridJump placeOf={placeOf} />
          <SaveState autosave={work.autosave} before={lastEntry} />
          <PasteNote
            plan={paste.pasted?.plan ?? null}
            undone={paste.undone}
            nameOf={(unitId, field) =>
              [unitName(unitId), field === 'numerator' || field === 'denominator' ? t(field) : null]
                .filter(Boolean)
                .join(' ')
            }
            idOf={(unitId, field) => fieldId(paste.into, field ?? firstField(), unitId)}
            onUndo={paste.undo}
            onDismiss={paste.dismiss}
          />
        </div>
      ) : null}
      {/* Keys and pasting are the grid's, whichever field they happen in. */}
      <div
        className={classes.tables}
        onKeyDown={(event) => {
          paste.undoByKey(event)
          moveInGrid(event)
        }}
        onPaste={paste.take}
        onFocus={place}
      >
        {indicators.map((indicator) => (
          <IndicatorTable
            key={indicator.code}
            periodId={grid.period.id}
            indicator={indicator}
            units={units}
            before={grid.before}
            work={work}
            readOnly={!writable}
          />
        ))}
      </div>
      <SignOff grid={grid} flush={work.autosave.store.flush} placeOf={placeOf} unitName={unitName} />
    </GridChecks>
  )
}
