/** About how wide a text is drawn at a font size: Chinese characters and their punctuation are as wide as high. */
export function textWidth(text: string, fontSize = 12): number {
  const ems = Array.from(text).reduce((sum, each) => sum + (isWide(each) ? 1 : 0.58), 0)
  return ems * fontSize
}

const isWide = (character: string): boolean => character > '\u2e7f'
