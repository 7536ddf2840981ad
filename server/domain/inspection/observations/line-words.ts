import { standing } from './cells'
import { notedWords } from './noted-words'
import type { Seen } from './observation'
import { type SettledSheet, takesMarks } from './settle-sheet'

/**
 * What is said of a line: the words of its places, each village's by its name. Where marks could be taken and none are any more, the reason that
 * was given for it before is history. Marks by hand always come with their reason.
 */
export function lineWords<Village extends { id: string }>(
  { cells, score, lines }: Pick<SettledSheet, 'cells' | 'score' | 'lines'>,
  code: string,
  villages: readonly Village[],
  nameOf: (village: Village) => string,
): string | null {
  const seen = cells.flatMap((cell): Seen[] => {
    const head = cell.line.code === code ? standing(cell) : null
    const isHistory = takesMarks(cell, score, lines) === false && cell.line.scoring.kind !== 'manual'
    return head === null || isHistory ? [] : [head]
  })
  return notedWords(seen, villages, nameOf)
}
