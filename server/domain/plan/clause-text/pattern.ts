import { tokensOf, type Token } from './tokens'

/**
 * How phrases are written: the words as they stand, `[…]` what may be left out, `<a|b>` one of several, `{name:slot}` a
 * blank that a slot reads (`{name?:slot}` where it stands inside `[…]` or `<…>`). Spaces between words mean nothing.
 * Example: `每<低|少>[于目标值]{step:quantity}扣{marks:marks}`.
 */
export type Pattern = readonly PatternPart[]

type PatternPart =
  | { is: 'token'; token: Token }
  | { is: 'maybe'; choices: readonly Pattern[] }
  | { is: 'either'; choices: readonly Pattern[] }
  | { is: 'slot'; name: string; slot: string }

/** The pattern that a text writes. Throws where a bracket is not closed. */
export function patternOf(text: string): Pattern {
  const reader = { text, at: 0 }
  const [pattern, ...more] = choicesUntil(reader, '')
  if (pattern === undefined || more.length > 0) throw new Error(`A choice without brackets: ${text}`)
  return pattern
}

interface Reader {
  text: string
  at: number
}

function choicesUntil(reader: Reader, close: string): Pattern[] {
  const choices: Pattern[] = []
  let parts: PatternPart[] = []
  for (; reader.at < reader.text.length;) {
    const sign = reader.text.charAt(reader.at)
    if (sign === close) {
      reader.at += 1
      return [...choices, parts]
    }
    if (sign === '|') {
      reader.at += 1
      choices.push(parts)
      parts = []
    } else parts.push(...partsAt(reader, sign))
  }
  if (close !== '') throw new Error(`Not closed: ${reader.text}`)
  return [...choices, parts]
}

function partsAt(reader: Reader, sign: string): PatternPart[] {
  if (sign === '[' || sign === '<') {
    reader.at += 1
    const choices = choicesUntil(reader, sign === '[' ? ']' : '>')
    return [{ is: sign === '[' ? 'maybe' : 'either', choices }]
  }
  if (sign === '{') {
    const end = reader.text.indexOf('}', reader.at)
    const [name, slot] = reader.text.slice(reader.at + 1, end).split(':')
    if (end < 0 || name === undefined || slot === undefined) throw new Error(`Not a slot: ${reader.text}`)
    reader.at = end + 1
    return [{ is: 'slot', name: name.replace('?', ''), slot }]
  }
  const literal = /^[^[\]<>{}|]+/.exec(reader.text.slice(reader.at))?.[0] ?? ''
  if (literal === '') throw new Error(`Out of place: ${sign} in ${reader.text}`)
  reader.at += literal.length
  return tokensOf(literal).map((token) => ({ is: 'token', token }))
}

export type Captured = Readonly<Record<string, unknown>>
/** One way to read on: where reading arrived, and what was read on the way. */
export interface Way<Value> {
  end: number
  value: Value
}
/** Reads a blank at a place, in every way it can be read; likeliest first. */
export type SlotReader = (slot: string, at: number) => Iterable<Way<unknown>>

/** Every way to read a pattern at a place; optional words are rather read than left. */
export function* waysOf(
  pattern: Pattern,
  tokens: readonly Token[],
  at: number,
  readSlot: SlotReader,
): Generator<Way<Captured>> {
  const [first, ...rest] = pattern
  if (first === undefined) {
    yield { end: at, value: {} }
    return
  }
  for (const head of partWays(first, tokens, at, readSlot)) {
    for (const tail of waysOf(rest, tokens, head.end, readSlot)) {
      yield { end: tail.end, value: { ...head.value, ...tail.value } }
    }
  }
}

function* partWays(
  part: PatternPart,
  tokens: readonly Token[],
  at: number,
  readSlot: SlotReader,
): Generator<Way<Captured>> {
  if (part.is === 'token') {
    const token = tokens[at]
    if (token !== undefined && isSame(token, part.token)) yield { end: at + 1, value: {} }
  } else if (part.is === 'slot') {
    for (const { end, value } of readSlot(part.slot, at)) yield { end, value: { [part.name]: value } }
  } else {
    for (const choice of part.choices) yield* waysOf(choice, tokens, at, readSlot)
    if (part.is === 'maybe') yield { end: at, value: {} }
  }
}

const isSame = (token: Token, wanted: Token): boolean =>
  token.is === wanted.is &&
  (token.is === 'figure' ? token.value === wanted.value : token.text === wanted.text)
