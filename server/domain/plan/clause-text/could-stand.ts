import type { Slot } from './grammar'
import type { Pattern } from './pattern'
import { slots } from './slots'
import type { Token } from './tokens'

/**
 * Whether a phrase could stand somewhere in a text, judged by its words alone: the words that it cannot do without must
 * all be there. Sorts out most phrases before any of them is tried at every place.
 */
export function couldStand(pattern: Pattern, tokens: readonly Token[]): boolean {
  return able(pattern, new Set(tokens.map((token) => token.text)), 0)
}

function able(pattern: Pattern, texts: ReadonlySet<string>, depth: number): boolean {
  return pattern.every((part) => {
    if (part.is === 'token') return part.token.is === 'figure' || texts.has(part.token.text)
    if (part.is === 'either') return part.choices.some((choice) => able(choice, texts, depth))
    if (part.is === 'maybe') return true
    const fillings = slots[part.slot as Slot]
    return (
      fillings === undefined ||
      depth > 1 ||
      fillings.some(({ pattern: each }) => able(each, texts, depth + 1))
    )
  })
}
