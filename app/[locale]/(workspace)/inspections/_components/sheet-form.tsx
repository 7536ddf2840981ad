'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { FieldAccount } from '@/app/_components/field/field-types'
import { useKeepPlace } from '@/app/_components/ui/autosave/use-keep-place'
import { useSaveKey } from '@/app/_components/ui/use-save-key'
import { nameOf } from '@/app/_i18n/name-of'
import { Blocks } from './blocks'
import { LateEntries } from './late-entries'
import { groupLines } from './line-groups'
import { NeverCame } from './never-came'
import { OfflineNotice } from './offline/offline-notice'
import { PaperFrame } from './paper-frame'
import { ReturnedNote } from './returned-note'
import { SheetBar } from './sheet-bar'
import { SheetClosed } from './sheet-closed'
import { SheetLine } from './sheet-line'
import { SheetRefused } from './sheet-refused'
import { SheetView } from './sheet-view'
import { Signatures } from './signatures'
import { VillageTabs } from './village-tabs'
import classes from './sheet.module.css'
import { useRules } from './use-rules'
import { type Sheet, useSheet } from './use-sheet'

/** A sheet as its inspector fills it: place by place, with the total and what has arrived always in sight. */
export function SheetForm({
  sheet: initial,
  account,
  onMoved,
}: {
  sheet: Sheet
  account: FieldAccount
  /** Called once the server says that it is somebody's now, or completed. */
  onMoved?: () => void
}) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const work = useSheet(initial, account, onMoved)
  const { sheet } = work
  const place = useKeepPlace(`sheet/${sheet.sheet.id}`, true)
  useSaveKey(work.autosave.store.flush, true)
  const taken = initial.sheet.inspectorId === null && sheet.sheet.inspectorId !== null
  // Completed here or by a colleague, handed to somebody else: what the server says of it ends the filling.
  const closed = !work.writable
  useEffect(() => {
    if (taken || closed) onMoved?.()
  }, [taken, closed, onMoved])
  const rules = useRules(sheet.lines)
  const groups = groupLines(sheet.lines, sheet.indicators)
  const here = work.cells.filter(({ villageId }) => villageId === null || villageId === work.village)
  const done = (lines: readonly { line: { code: string } }[]) =>
    lines.filter(({ line }) => !work.missing.some((cell) => cell.line.code === line.code)).length
  if (closed) return <SheetClosed work={work} rules={rules} />
  return (
    <>
      <div className={classes.form} onFocus={place}>
        <OfflineNotice work={work} />
        <ReturnedNote sheet={sheet} />
        <NeverCame devices={sheet.neverCame} />
        <SheetRefused work={work} />
        <VillageTabs work={work} />
        {groups.map(({ indicator, lines }) => (
          <section key={indicator?.code ?? ''} className={classes.group}>
            {groups.length > 1 ? (
              <h2 className={classes.groupHead}>
                {indicator ? nameOf(indicator, locale) : t('wholeIndicators')}{' '}
                <span className={classes.soft}>
                  {t('progress', { done: String(done(lines)), all: String(lines.length) })}
                </span>
              </h2>
            ) : null}
            <ol className={classes.lines}>
              {lines.map(({ line, place: number }) => (
                <SheetLine
                  key={`${line.code} ${work.village ?? ''}`}
                  line={line}
                  cells={here.filter((cell) => cell.line.code === line.code)}
                  place={number}
                  level={groups.length > 1 ? 3 : 2}
                  rule={rules[line.code]}
                  work={work}
                />
              ))}
            </ol>
          </section>
        ))}
        <LateEntries late={sheet.late} sheet={sheet} />
        <Signatures work={work} />
        <Blocks work={work} />
        <SheetBar unit={nameOf(sheet.sheet.unit, locale)} work={work} />
      </div>
      <PaperFrame sheet={sheet} only>
        <SheetView sheet={sheet} settled={work.settled} rules={rules} />
      </PaperFrame>
    </>
  )
}
