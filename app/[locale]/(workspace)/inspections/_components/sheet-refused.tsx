'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { useWireText } from '@/app/_components/ui/use-problem-text'
import { nameOf } from '@/app/_i18n/name-of'
import { exportHeld } from './offline/export-held'
import classes from './sheet-refused.module.css'
import type { SheetWork } from './use-sheet'

/** What the server did not take of this sheet and that has no place to be mended in: it stays here, is shown, and can be saved as a file. */
export function SheetRefused({
  work,
}: {
  work: Pick<SheetWork, 'refused' | 'sheet' | 'cells' | 'store' | 'account'>
}) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const wireText = useWireText()
  const inPlace = new Set(work.cells.flatMap(({ heads }) => heads.map(({ id }) => id)))
  const refused = work.refused.filter(({ id }) => !inPlace.has(id))
  const [first] = refused
  if (!first?.problem) return null
  return (
    <section className={classes.refused} role="alert" aria-labelledby="refused-title">
      <h2 id="refused-title">{t('refusedTitle', { count: String(refused.length) })}</h2>
      <p>{wireText(first.problem)}</p>
      <ul>
        {refused.map((entry) => {
          const line = work.sheet.lines.find(({ code }) => code === entry.line)
          const village = work.sheet.villages.find(({ id }) => id === entry.village)
          return (
            <li key={entry.id}>
              {line ? nameOf(line, locale) : entry.line}
              {village ? ` · ${nameOf(village, locale)}` : null}{' '}
              {line ? <ObservationText scoring={line.scoring} observation={entry.observation} /> : null}
              {entry.reason ? ` ${entry.reason}` : null}
            </li>
          )
        })}
      </ul>
      <button type="button" className={classes.button} onClick={() => void exportHeld(work.store)}>
        {t('saveAsFile')}
      </button>
    </section>
  )
}
