import { textWidth } from './text-width'

/**
 * A text → lines no wider than given, as far as about right: Chinese breaks anywhere but before its closing punctuation,
 * other words only between words. A word that is too wide alone stands on a line alone.
 */
export function wrapText(text: string, width: number, fontSize = 12): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

/** What is not broken: a run of other letters with the space after it, or one Chinese character with what clings to it. */
function piecesOf(text: string): string[] {
  return text.match(/[^\u2e80-\uffff\s]+\s*|[\u2e80-\uffff][，。、；：！？）》”’]*|\s+/gu) ?? []
}
