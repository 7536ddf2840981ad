import type { Phrase } from './grammar'
import { type SlotReader, waysOf } from './pattern'
import { couldStand } from './could-stand'
import type { Piece, Placed } from './pieces'
import type { Token } from './tokens'

export interface Span {
  start: number
  end: number
}

/** What not understanding a word costs, against one phrase more; beginning not to understand costs as well. */
const WORD_COST = 20
const GAP_COST = 10
const PHRASE_COST = 3

/** The end of a group is worth a phrase; other marks may be passed over. */
const BRACKET_COST = 5

interface Best {
  cost: number
  next: number
  piece: Piece | null
}

/**
 * The phrases that together say most of a text, and the stretches that none of them says. Punctuation between phrases
 * says nothing; a phrase begins where another ended, so of two readings the one with fewer phrases wins.
 */
export function cover(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  readSlot: SlotReader,
): { pieces: Placed[]; gaps: Span[] } {
  const count = tokens.length
  const able = phrases.filter(({ pattern }) => couldStand(pattern, tokens))
  // Two states at each place: after a phrase or a mark, and inside words that were not understood.
  const best: Best[][] = Array.from({ length: count + 1 }, () => [])
  best[count] = [END, END]
  for (let at = count - 1; at >= 0; at -= 1) {
    const token = tokens[at]
    const found = phrasesAt(at)
    best[at] = [0, GAP_COST].map((gap, inside) => {
      const isMark = token?.is === 'mark'
      const after = best[at + 1]?.[isMark ? 0 : 1] ?? END
      const skipping: Best = {
        cost:
          after.cost +
          (isMark
            ? token.text === '〕'
              ? BRACKET_COST
              : 0
            : WORD_COST + (inside === 0 ? gap + GAP_COST : 0)),
        next: at + 1,
        piece: null,
      }
      return found.reduce(better, skipping)
    })
  }

  function phrasesAt(at: number): Best[] {
    const found: Best[] = []
    for (const phrase of able) {
      for (const { end, value } of waysOf(phrase.pattern, tokens, at, readSlot)) {
        const piece = end > at ? phrase.mean(value) : null
        const cost = (best[end]?.[0] ?? END).cost + PHRASE_COST + phrase.looseness
        if (piece !== null) found.push({ cost, next: end, piece })
      }
    }
    return found
  }

  return walk(tokens, best)
}

/** The cheaper one; of two as cheap the longer, which leaves no bracket unread. */
const better = (least: Best, each: Best): Best =>
  each.cost < least.cost || (each.cost === least.cost && each.next > least.next) ? each : least

const END: Best = { cost: 0, next: -1, piece: null }

function walk(tokens: readonly Token[], best: readonly (readonly Best[])[]) {
  const pieces: Placed[] = []
  const gaps: Span[] = []
  let section = 0
  let inside = false
  for (let at = 0; at < tokens.length;) {
    const step = best[at]?.[inside ? 1 : 0] ?? END
    const [first, last] = [tokens[at], tokens[step.next - 1]]
    if (first === undefined || last === undefined) break
    const span = { start: first.start, end: last.end }
    if (step.piece !== null) {
      pieces.push({ piece: step.piece, section, ...span })
      inside = false
    } else if (first.is === 'mark') {
      if (first.text === '；' || first.text === '。') section += 1
      inside = false
    } else {
      const before = gaps.at(-1)
      if (inside && before !== undefined) before.end = span.end
      else gaps.push(span)
      inside = true
    }
    at = step.next
  }
  return { pieces, gaps }
}
