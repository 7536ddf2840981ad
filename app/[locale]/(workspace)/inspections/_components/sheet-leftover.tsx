'use client'

import type { FieldAccount } from '@/app/_components/field/field-types'
import { HeldEntries } from './held-entries'
import { type Sheet, useSheet } from './use-sheet'

/** Over a sheet that takes no entries any more: what this device still holds for it. */
export function SheetLeftover({ sheet, account }: { sheet: Sheet; account: FieldAccount }) {
  return <HeldEntries work={useSheet(sheet, account)} />
}
