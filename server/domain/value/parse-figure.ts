/** Beyond this the API refuses a figure (the engine's `LARGEST_NUMBER`; the test holds the two together). */
export const largestFigure = 1e15

export type FigureProblem = 'notANumber' | 'percentSign' | 'separators' | 'negative' | 'tooLarge'

export type ParsedFigure = { ok: true; value: number | null } | { ok: false; problem: FigureProblem }

/** What Chinese input methods and spreadsheets write where a plain figure is meant. */
const plainForms: Record<string, string> = {
  '．': '.',
  '。': '.',
  '，': ',',
  '＋': '+',
  '－': '-',
  '−': '-',
  '％': '%',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
}

const plain = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[．。，＋－−％\u00a0\u202f\u3000]/g, (form) => plainForms[form] ?? form)
    .trim()

/**
 * Maps what a person typed or pasted to a figure: full-width digits and thousands separators count, an empty text is
 * null (not reported, never 0). Refuses, rather than guesses: percent signs, misplaced separators, words, exponents.
 */
export function parseFigure(text: string, options: { negative?: boolean | undefined } = {}): ParsedFigure {
  const typed = plain(text)
  if (typed === '') return { ok: true, value: null }
  if (/^[+-]?[\d,.]+ ?[%‰]$/.test(typed)) return { ok: false, problem: 'percentSign' }
  if (!/^[+-]?[\d,]*(\.\d*)?$/.test(typed) || !/\d/.test(typed)) return { ok: false, problem: 'notANumber' }
  if (typed.includes(',') && !/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(typed))
    return { ok: false, problem: 'separators' }
  const value = Number(typed.replaceAll(',', ''))
  if (Math.abs(value) > largestFigure) return { ok: false, problem: 'tooLarge' }
  if (value < 0 && options.negative !== true) return { ok: false, problem: 'negative' }
  return { ok: true, value: value === 0 ? 0 : value }
}

/** A figure as it stands in a field: plain digits, no separators; empty for null. */
export function figureText(value: number | null): string {
  return value === null
    ? ''
    : value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
}

export type ParsedFigures =
  { ok: true; value: readonly number[] | null } | { ok: false; problem: FigureProblem | 'tooMany' }

/** How many figures one field takes. */
export const mostFigures = 100

/**
 * Maps several figures typed into one field, parted by spaces, 、, commas or semicolons, to a list; an empty text is
 * null. A comma parts figures here and never stands inside one.
 */
export function parseFigures(text: string): ParsedFigures {
  const pieces = text.split(/[\s\u00a0\u3000、，,；;]+/).filter((piece) => piece !== '')
  if (pieces.length === 0) return { ok: true, value: null }
  if (pieces.length > mostFigures) return { ok: false, problem: 'tooMany' }
  const figures: number[] = []
  for (const piece of pieces) {
    const parsed = parseFigure(piece)
    if (!parsed.ok) return parsed
    if (parsed.value !== null) figures.push(parsed.value)
  }
  return { ok: true, value: figures }
}

/** Several figures as they stand in a field: parted by spaces; empty for null. */
export function figuresText(values: readonly number[] | null): string {
  return values === null ? '' : values.map(figureText).join(' ')
}
