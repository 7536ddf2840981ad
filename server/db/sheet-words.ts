import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { SheetWord } from '@/server/domain/inspection/confirmation'
import type { Db } from './client'
import { toJsonValue } from './json'

/** What was said of sheets, by sheet, in the order of time. */
export async function listSheetWords(
  db: Db,
  sheetIds: readonly string[],
): Promise<Map<string, (SheetWord & { words: string | null; actingForName: string | null })[]>> {
  const rows = await db.sheetWord.findMany({
    where: { sheetId: { in: [...sheetIds] } },
    select: {
      sheetId: true,
      action: true,
      lines: true,
      words: true,
      byName: true,
      at: true,
      actingForName: true,
    },
    orderBy: { id: 'asc' },
  })
  const found = new Map<string, (SheetWord & { words: string | null; actingForName: string | null })[]>()
  for (const { sheetId, action, lines, ...row } of rows) {
    // Written by the services below alone, of these shapes.
    const word = {
      ...row,
      action: action as SheetWord['action'],
      lines: lines as unknown as SheetWord['lines'],
    }
    found.set(sheetId, [...(found.get(sheetId) ?? []), word])
  }
  return found
}

export interface NewSheetWord {
  ownerId: string
  sheetId: string
  action: SheetWord['action']
  lines: SheetWord['lines']
  words: string | null
  byId: string
  byName: string
  at: Date
  actingForId: string | null
  actingForName: string | null
}

export async function insertSheetWord(tx: Db, word: NewSheetWord): Promise<void> {
  await tx.sheetWord.create({ data: { id: uuidv7(), ...word, lines: toJsonValue(word.lines) } })
}
