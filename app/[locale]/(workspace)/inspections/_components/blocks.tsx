'use client'

import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import classes from './blocks.module.css'
import type { SheetCell, SheetWork } from './use-sheet'

/** What stands between the sheet and its submission, in words and with the way to each; or that nothing does. */
export function Blocks({ work }: { work: SheetWork }) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const { missing, withoutReason, invalid, conflicts, autosave, cells, sheet } = work
  const clashes = cells.filter(({ key }) => key in autosave.state.clashes)
  const refused = cells.filter((cell) => work.refusedIn(cell))
  const kinds = [
    ['blockMissing', missing.filter((cell) => !invalid.some(({ key }) => key === cell.key))],
    ['blockReason', withoutReason],
    ['blockInvalid', invalid],
    ['blockConflict', conflicts],
    ['blockClash', clashes],
    ['blockRefused', refused],
  ] as const
  const left = kinds.filter(([, open]) => open.length > 0)
  const name = ({ line, villageId }: SheetCell) => {
    const village = sheet.villages.find(({ id }) => id === villageId)
    const number = sheet.lines.findIndex(({ code }) => code === line.code) + 1
    return `${String(number)}. ${nameOf(line, locale)}${village ? ` · ${nameOf(village, locale)}` : ''}`
  }
  return (
    <section className={classes.blocks} aria-labelledby="sheet-blocks-title">
      <h2 id="sheet-blocks-title">{t(left.length > 0 ? 'blocksTitle' : 'readyTitle')}</h2>
      <div id="sheet-blocks">
        {left.length === 0 ? <p>{t('readyText')}</p> : null}
        {left.map(([kind, open]) => (
          <div key={kind}>
            <p>{t(kind, { count: String(open.length) })}</p>
            <ul>
              {open.map((cell) => (
                <li key={cell.key}>
                  <button type="button" onClick={() => work.goTo(cell, kind === 'blockReason')}>
                    {name(cell)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
