'use client'

import { useLocale } from 'next-intl'
import { Leftover } from '@/app/_components/ui/autosave/leftover'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { nameOf } from '@/app/_i18n/name-of'
import { observationOf } from './sheet-entry'
import { type Sheet, useSheet } from './use-sheet'

/** Over a sheet that takes no entries any more: what this device still holds for it and could not save. */
export function SheetLeftover({ sheet, userId }: { sheet: Sheet; userId: string }) {
  const locale = useLocale()
  const { autosave } = useSheet(sheet, userId)
  const lineOf = (code: string) => sheet.lines.find((line) => line.code === code)
  return (
    <Leftover
      autosave={autosave}
      nameOf={(code) => {
        const line = lineOf(code)
        return line ? nameOf(line, locale) : code
      }}
      words={(code, entry) => {
        const line = lineOf(code)
        return line ? (
          <>
            <ObservationText scoring={line.scoring} observation={observationOf(line.scoring, entry)} />{' '}
            {entry.reason}
          </>
        ) : null
      }}
    />
  )
}
