'use client'

import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import type { SheetLine } from '@/server/domain/inspection/sheet-lines'
import { goToLine } from './go-to-line'
import classes from './blocks.module.css'
import type { useSheet } from './use-sheet'

/** What stands between the sheet and its submission, in words and with the way to each; or that nothing does. */
export function Blocks({ lines, work }: { lines: readonly SheetLine[]; work: ReturnType<typeof useSheet> }) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const { missing, withoutReason, invalid, autosave } = work
  const kinds = [
    ['blockMissing', missing.filter((code) => !invalid.includes(code))],
    ['blockReason', withoutReason],
    ['blockInvalid', invalid],
    ['blockClash', Object.keys(autosave.state.clashes)],
    ['blockRefused', Object.keys(autosave.state.refused)],
  ] as const
  const left = kinds.filter(([, codes]) => codes.length > 0)
  return (
    <section className={classes.blocks} aria-labelledby="sheet-blocks-title">
      <h2 id="sheet-blocks-title">{t(left.length > 0 ? 'blocksTitle' : 'readyTitle')}</h2>
      <div id="sheet-blocks">
        {left.length === 0 ? <p>{t('readyText')}</p> : null}
        {left.map(([kind, codes]) => (
          <div key={kind}>
            <p>{t(kind, { count: String(codes.length) })}</p>
            <ul>
              {lines.flatMap((line, index) =>
                codes.includes(line.code)
                  ? [
                      <li key={line.code}>
                        <button type="button" onClick={() => goToLine(line.code, kind === 'blockReason')}>
                          {index + 1}. {nameOf(line, locale)}
                        </button>
                      </li>,
                    ]
                  : [],
              )}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
