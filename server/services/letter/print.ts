import 'server-only'
import type { LetterPaper } from '@/server/domain/letter/letter-paper'

export const letterFormats = ['pdf', 'docx'] as const
export type LetterFormat = (typeof letterFormats)[number]

/** A letter in words → the file. What sets it is loaded at the first letter: nothing else needs it. */
export async function print(paper: LetterPaper, format: LetterFormat, at: Date): Promise<Uint8Array> {
  if (format === 'pdf') {
    const { letterPdf } = await import('@/server/documents/letter/letter-pdf')
    return letterPdf(paper, at)
  }
  const { letterDocx } = await import('@/server/documents/letter/letter-docx')
  return letterDocx(paper, at)
}
