'use client'

import { useLocale } from 'next-intl'
import { Leftover } from '@/app/_components/ui/autosave/leftover'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { nameOf } from '@/app/_i18n/name-of'
import { contentOfEntry } from './sheet-entry'
import { SheetRefused } from './sheet-refused'
import { SheetState } from './sheet-state'
import type { SheetWork } from './use-sheet'

/** What this device still holds for a sheet that takes no entries any more: on its way, not taken, or typed and never sent. */
export function HeldEntries({ work }: { work: SheetWork }) {
  const locale = useLocale()
  const cellOf = (key: string) => work.cells.find((cell) => cell.key === key)
  return (
    <>
      {work.waiting > 0 ? <SheetState work={work} /> : null}
      <SheetRefused work={work} />
      <Leftover
        autosave={work.autosave}
        nameOf={(key) => {
          const cell = cellOf(key)
          return cell ? nameOf(cell.line, locale) : key
        }}
        words={(key, entry) => {
          const cell = cellOf(key)
          if (!cell) return null
          const { observation, reason } = contentOfEntry(cell.line.scoring, entry)
          return (
            <>
              <ObservationText scoring={cell.line.scoring} observation={observation} /> {reason}
            </>
          )
        }}
      />
    </>
  )
}
