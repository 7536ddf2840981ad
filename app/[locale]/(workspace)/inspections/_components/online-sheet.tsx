'use client'

import { useCallback } from 'react'
import type { FieldAccount } from '@/app/_components/field/field-types'
import { useRouter } from '@/app/_i18n/navigation'
import { SheetForm } from './sheet-form'
import type { Sheet } from './use-sheet'

/** The sheet within its page, which is rendered anew once the sheet is taken or completed. */
export function OnlineSheet({ sheet, account }: { sheet: Sheet; account: FieldAccount }) {
  const router = useRouter()
  const onMoved = useCallback(() => router.refresh(), [router])
  return <SheetForm sheet={sheet} account={account} onMoved={onMoved} />
}
