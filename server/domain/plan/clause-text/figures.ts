import type { Way } from './pattern'
import type { Token } from './tokens'

const DIGITS = '零一二三四五六七八九'
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }

/** A Chinese numeral (`九十五`, `两`, `零点五`, `半`) → its number, or null where it is none. */
export function chineseNumber(text: string): number | null {
  if (text === '半') return 0.5
  const [whole = '', decimals, ...more] = text.replaceAll('两', '二').replaceAll('〇', '零').split('点')
  if (more.length > 0 || decimals === '') return null
  const integer = chineseInteger(whole)
  const digits = Array.from(decimals ?? '', (digit) => DIGITS.indexOf(digit))
  if (integer === null || digits.includes(-1)) return null
  return Number(`${integer}.${digits.join('')}0`)
}

function chineseInteger(text: string): number | null {
  if (text === '') return null
  let sum = 0
  let digit: number | null = null
  let smallest = Infinity
  for (const sign of text) {
    const unit = TENS[sign]
    if (unit === undefined) {
      const value = DIGITS.indexOf(sign)
      // Two digits side by side (`二三`) are no number of this way of writing.
      if (value < 0 || (digit !== null && digit !== 0)) return null
      digit = value
    } else {
      if (unit >= smallest || (digit === null && !(unit === 10 && sum === 0))) return null
      smallest = unit
      sum += (digit ?? 1) * unit
      digit = null
    }
  }
  return sum + (digit ?? 0)
}

/** A number at a place: Arabic with an optional sign, or Chinese. */
export function* figureWays(tokens: readonly Token[], at: number): Generator<Way<number>> {
  const sign = tokens[at]
  const first = sign?.text === '−' ? tokens[at + 1] : sign
  if (first?.is === 'figure') {
    const touching = first === sign || sign?.end === first.start
    if (touching)
      yield first === sign ? { end: at + 1, value: first.value } : { end: at + 2, value: -first.value }
    return
  }
  for (let end = Math.min(tokens.length, at + 8); end > at; end -= 1) {
    const run = tokens.slice(at, end)
    if (!run.every((token) => token.is === 'word')) continue
    const value = chineseNumber(run.map((token) => token.text).join(''))
    if (value === null) continue
    yield { end, value }
    return
  }
}
