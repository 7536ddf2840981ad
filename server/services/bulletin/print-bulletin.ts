import 'server-only'
import type { Annex } from '@/server/domain/paper/annex'
import type { Paper } from '@/server/domain/paper/paper'
import { setApart } from '../paper/set-apart'

export const bulletinFormats = ['pdf', 'docx', 'xlsx'] as const
export type BulletinFormat = (typeof bulletinFormats)[number]

/** A bulletin in words → one of its files. */
export async function printBulletin(
  format: BulletinFormat,
  { paper, annex, at }: { paper: () => Paper; annex: () => Annex; at: Date },
): Promise<Uint8Array> {
  return setApart((set) =>
    set(format === 'xlsx' ? { format, annex: annex(), at } : { format, paper: paper(), pictures: {}, at }),
  )
}
