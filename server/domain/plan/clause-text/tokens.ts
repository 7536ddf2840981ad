/**
 * A clause cut into tokens: figures (`0.5`, `０．５`, `1,200`), words (one Chinese character, or one run of other letters)
 * and marks (punctuation and signs, in one form each whatever the width they were typed in). Spaces are dropped; every
 * token keeps its place in the original text.
 */
export interface Token {
  is: 'figure' | 'word' | 'mark'
  /** As the grammar compares it: half width, lower case. */
  text: string
  /** Figures only. */
  value: number
  start: number
  end: number
}

/** Marks that people type in several ways, and the one that the grammar knows. */
const SAME_MARK: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '∶': '：',
  '.': '。',
  '．': '。',
  '｡': '。',
  '!': '！',
  '?': '？',
  '-': '−',
  '–': '—',
  '~': '—',
  '～': '—',
  '〜': '—',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '[': '〔',
  ']': '〕',
  '【': '〔',
  '】': '〕',
}

const FIGURE = /^(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:e[+-]?\d+(?![a-z\d]))?/
const LATIN_WORD = /^[\p{L}\p{M}'’]+/u
const CHINESE = /^\p{Script=Han}/u

/** A text → its tokens in order. Any text has some, an empty one none. */
export function tokensOf(text: string): Token[] {
  const plain = halfWidth(text)
  const tokens: Token[] = []
  for (let at = 0; at < plain.length;) {
    const token = tokenAt(plain, at)
    if (token !== null) tokens.push(token)
    at = token?.end ?? at + 1
  }
  return tokens
}

function tokenAt(plain: string, start: number): Token | null {
  const rest = plain.slice(start, start + 100)
  if (/^\s/.test(rest)) return null
  const figure = FIGURE.exec(rest)?.[0]
  if (figure !== undefined) {
    const value = Number(figure.replaceAll(',', ''))
    return { is: 'figure', text: figure, value, start, end: start + figure.length }
  }
  const word = CHINESE.exec(rest)?.[0] ?? LATIN_WORD.exec(rest)?.[0]?.match(/^\P{Script=Han}+/u)?.[0]
  if (word !== undefined)
    return { is: 'word', text: word.replaceAll('’', "'"), value: NaN, start, end: start + word.length }
  const mark = String.fromCodePoint(rest.codePointAt(0) ?? 0)
  return { is: 'mark', text: SAME_MARK[mark] ?? mark, value: NaN, start, end: start + mark.length }
}

/** Full-width letters, figures and signs in half width, lower case; every character stays in its place. */
function halfWidth(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0
    const half = code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : character
    const lower = half.toLowerCase()
    return lower.length === character.length ? lower : character
  }).join('')
}
