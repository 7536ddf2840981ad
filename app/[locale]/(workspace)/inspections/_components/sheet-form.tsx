'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useKeepPlace } from '@/app/_components/ui/autosave/use-keep-place'
import { useSaveKey } from '@/app/_components/ui/use-save-key'
import { nameOf } from '@/app/_i18n/name-of'
import { Blocks } from './blocks'
import { groupLines } from './line-groups'
import { PaperFrame } from './paper-frame'
import { SheetBar } from './sheet-bar'
import { SheetLine } from './sheet-line'
import { SheetView } from './sheet-view'
import classes from './sheet.module.css'
import { type Sheet, useSheet } from './use-sheet'

/** A sheet as its inspector fills it: line by line, with the total and the state of saving always in sight. */
export function SheetForm({
  sheet,
  userId,
  rules,
}: {
  sheet: Sheet
  userId: string
  rules: Readonly<Record<string, ReactNode>>
}) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const work = useSheet(sheet, userId)
  const place = useKeepPlace(`sheet/${sheet.sheet.id}`, true)
  useSaveKey(work.autosave.store.flush, true)
  const groups = groupLines(sheet.lines, sheet.indicators)
  const done = (codes: readonly { line: { code: string } }[]) =>
    codes.filter(({ line }) => work.observations.has(line.code)).length
  return (
    <>
      <div className={classes.form} onFocus={place}>
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
                  key={line.code}
                  line={line}
                  place={number}
                  level={groups.length > 1 ? 3 : 2}
                  rule={rules[line.code]}
                  work={work}
                />
              ))}
            </ol>
          </section>
        ))}
        <Blocks lines={sheet.lines} work={work} />
        <SheetBar sheet={sheet} unit={nameOf(sheet.sheet.unit, locale)} work={work} />
      </div>
      <PaperFrame sheet={sheet.sheet} only>
        <SheetView
          lines={sheet.lines}
          marks={sheet.lines.map((line) => ({
            itemCode: line.code,
            observation: work.observations.get(line.code) ?? null,
            reason: work.entries.get(line.code)?.reason ?? null,
          }))}
          score={work.score}
          rules={rules}
        />
      </PaperFrame>
    </>
  )
}
