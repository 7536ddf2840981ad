'use client'

import { Button } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { SaveState } from '@/app/_components/ui/autosave/save-state'
import { FigureInput } from '@/app/_components/ui/figure-input'
import { moveInGrid } from '@/app/_components/ui/move-in-grid'
import { planPaste } from '@/app/_components/ui/paste/plan-paste'
import type { PastePlan } from '@/app/_components/ui/paste/plan-paste'
import { PasteNote } from '@/app/_components/ui/paste/paste-note'
import { readClipboard } from '@/app/_components/ui/paste/read-clipboard'
import { useSaveKey } from '@/app/_components/ui/use-save-key'
import type { Target } from '@/server/domain/scoring/case'
import { wordOf } from '../paper/words'
import { DraftProvider } from '../workshop/draft-context'
import { OthersHere } from '../workshop/others-here'
import { type DraftPage, useDraft } from '../workshop/use-draft'
import { useOthers } from '../workshop/use-others'
import { columnsOf, grown, ownTarget, rowTargets, sameColumns, setTarget } from './grid-of'
import { notPhased } from './phased'
import { PhasedDialog } from './phased-dialog'
import { ALL_UNITS, fieldOf } from './places'
import { SummaryRow } from './summary-row'
import { TargetRow } from './target-row'
import { readTarget } from './target-text'
import { unitsOf } from './units-of'
import classes from './targets.module.css'

/** Last year's results by indicator: every unit's, and the county's own where a publication has it. */
export type LastValues = Readonly<
  Record<string, { units: Readonly<Record<string, number | null>>; county: number | null }>
>

/** Targets of all townships and indicators on one grid, for the whole year or one period; saved by itself. */
export function TargetsGrid({
  page,
  userId,
  period,
  last,
}: {
  page: DraftPage
  userId: string
  period: string | null
  last: LastValues
}) {
  const t = useTranslations('targets')
  const locale = useLocale()
  const work = useDraft(page, userId, { isChecked: false })
  const { parts, edit, undo, writable, autosave } = work
  useSaveKey(autosave.store.flush, writable)
  const others = useOthers(page, 'target', work)
  const [place, setPlace] = useState<{ row: string; field: string } | null>(null)
  const [growth, setGrowth] = useState<number | null>(null)
  const [pasted, setPasted] = useState<PastePlan | null>(null)
  const fresh = useMemo(() => columnsOf(parts), [parts])
  const [columns, setColumns] = useState(fresh)
  // Of all that is typed here hardly anything concerns the columns.
  if (columns !== fresh && !sameColumns(columns, fresh)) setColumns(fresh)
  const units = useMemo(() => unitsOf(parts, page.registry, locale), [parts, page.registry, locale])
  const targets = useMemo(
    () =>
      new Map(
        [null, ...units.map(({ code }) => code)].map((unit) => [
          unit ?? ALL_UNITS,
          rowTargets(parts, columns, unit, period),
        ]),
      ),
    [parts, columns, units, period],
  )
  const now = useRef({ parts, period })
  useLayoutEffect(() => {
    now.current = { parts, period }
  }, [parts, period])

  const setMany = useCallback(
    (cells: readonly { row: string; field: string; target: Target | null }[]) => {
      const known = new Map(columnsOf(now.current.parts).map((column) => [column.code, column]))
      const edits: Record<string, unknown> = {}
      for (const { row, field, target } of cells) {
        const column = known.get(field)
        if (column)
          Object.assign(edits, setTarget(column, row === ALL_UNITS ? null : row, now.current.period, target))
      }
      edit(edits, t('title'))
    },
    [edit, t],
  )
  const take = useCallback(
    (row: string, field: string, target: Target | null) => setMany([{ row, field, target }]),
    [setMany],
  )

  const active = columns.find(({ code }) => code === place?.field)
  const [phasing, setPhasing] = useState(false)
  const why = active
    ? notPhased(
        parts,
        active,
        units.map(({ code }) => code),
      )
    : null
  const rows = [ALL_UNITS, ...units.map(({ code }) => code)]
  /** Fills the column below with the same target: the one that stands there, or one that was typed and not taken yet. */
  function fillDown(typed?: Target | null) {
    if (!place || !active) return
    const target =
      typed === undefined
        ? ownTarget(parts, active, place.row === ALL_UNITS ? null : place.row, period)
        : typed
    const below = rows.slice(rows.indexOf(place.row) + 1)
    setMany(below.map((row) => ({ row, field: active.code, target })))
  }
  function growColumn() {
    if (!active || growth === null) return
    setMany(
      units.flatMap(({ code }) => {
        const value = last[active.code]?.units[code]
        return value === null || value === undefined
          ? []
          : [{ row: code, field: active.code, target: grown(value, growth, active.direction) }]
      }),
    )
  }
  function paste(event: ClipboardEvent<HTMLElement>) {
    if (!writable || !(event.target instanceof HTMLInputElement)) return
    const { row, field } = event.target.dataset
    if (row === undefined || field === undefined) return
    const plan = planPaste(
      readClipboard(event.clipboardData.getData('text')),
      rows.map((key) => ({
        key,
        names: units.find(({ code }) => code === key)?.names ?? [key],
        fields: columns.map((column) => {
          const target = ownTarget(parts, column, key === ALL_UNITS ? null : key, period)
          return { key: column.code, value: typeof target === 'number' ? target : null, negative: true }
        }),
      })),
      { row, field },
    )
    if (!plan) return
    event.preventDefault()
    setMany(plan.filled.map((one) => ({ row: one.row, field: one.field, target: one.figure })))
    setPasted(plan)
  }
  if (columns.length === 0 || units.length === 0) return <p>{t('nothing')}</p>
  const unitName = (row: string) => units.find(({ code }) => code === row)?.name ?? t('allUnits')
  return (
    <>
      <div className={classes.bar}>
        <SaveState autosave={autosave} before={null} />
        {writable ? (
          <>
            <Button variant="default" disabled={!undo} onClick={() => undo?.()}>
              {t('undo')}
            </Button>
            <Button variant="default" disabled={!active} onClick={() => fillDown()}>
              {t('fillDown')}
            </Button>
            <FigureInput
              className={classes.growth}
              label={t('growth')}
              value={growth}
              negative
              onChange={(figure, unread) => {
                if (unread === null) setGrowth(figure)
              }}
            />
            <Button variant="default" disabled={!active || growth === null} onClick={growColumn}>
              {t('grow')}
            </Button>
            <Button variant="default" disabled={!active || why !== null} onClick={() => setPhasing(true)}>
              {t('phased.open')}
            </Button>
            {active ? null : <span className={classes.soft}>{t('growHint')}</span>}
            {why === null ? null : <span className={classes.soft}>{t(`phased.why.${why}`)}</span>}
          </>
        ) : null}
        <DraftProvider value={work}>
          <OthersHere others={others} />
        </DraftProvider>
        <PasteNote
          plan={pasted}
          undone={null}
          nameOf={(row, field) => [unitName(row), field].filter(Boolean).join(' ')}
          idOf={(row, field) => fieldOf(row, field ?? columns[0]?.code ?? '')}
          onUndo={() => {
            undo?.()
            setPasted(null)
          }}
          onDismiss={() => setPasted(null)}
        />
      </div>
      {phasing && active ? (
        <PhasedDialog
          parts={parts}
          column={active}
          units={units}
          onApply={(edits) => edit(edits, t('phased.open'))}
          onClose={() => setPhasing(false)}
        />
      ) : null}
      <p className={classes.soft}>
        {t('inherit')} {writable ? t('keys') : null}
      </p>
      {/* Keys and pasting are the grid's, whichever field they happen in. */}
      <div
        className={classes.scroll}
        onPaste={paste}
        onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
          if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd' && writable) {
            event.preventDefault()
            const typed = event.target instanceof HTMLInputElement ? event.target.value : ''
            const read = active ? readTarget(typed, active.direction) : null
            if (read?.ok) fillDown(read.target)
          } else moveInGrid(event)
        }}
        onFocus={({ target }) => {
          const { row, field } = target.dataset
          if (row !== undefined && field !== undefined && (row !== place?.row || field !== place.field))
            setPlace({ row, field })
        }}
      >
        <table className={classes.grid}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              {columns.map(({ code, content }) => (
                <th key={code} scope="col">
                  {code}
                  <span className={classes.name}>
                    {wordOf(content.name, locale)}
                    {content.unit.zh ? ` (${wordOf(content.unit, locale)})` : null}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...targets].map(([row, own]) => (
              <TargetRow
                key={row}
                columns={columns}
                targets={own}
                last={last}
                row={row}
                name={unitName(row)}
                growth={growth}
                active={growth === null ? null : (active?.code ?? null)}
                readOnly={!writable}
                onTake={take}
              />
            ))}
          </tbody>
          <tfoot>
            <SummaryRow columns={columns} parts={parts} units={units} period={period} />
          </tfoot>
        </table>
      </div>
    </>
  )
}
