/** How a value axis is drawn: where it starts and ends, and its grid. */
export interface Axis {
  lo: number
  hi: number
  ticks: number[]
}

/**
 * An axis for figures that share one: it starts at zero where the figures come near it, otherwise close below them, and is
 * never so narrow that a small difference looks like a cliff. `ceiling` is the largest value there can be, if any.
 */
export function honestAxis(figures: readonly number[], ceiling: number | null, leastSpan: number): Axis {
  if (figures.length === 0) return { lo: 0, hi: 1, ticks: [0, 1] }
  const least = Math.min(...figures)
  const most = Math.max(...figures)
  const span = Math.max(most - least, leastSpan)
  const room = (span - (most - least)) / 2 + span * 0.1
  let lo = least - room
  let hi = most + room
  if (least >= 0 && (lo < 0 || least < 0.4 * most)) lo = 0
  const step = niceStep(hi - lo)
  lo = Math.floor(lo / step + 1e-9) * step
  hi = Math.ceil(hi / step - 1e-9) * step
  if (ceiling !== null && most <= ceiling && hi > ceiling) hi = ceiling
  if (ceiling !== null && hi === ceiling && ceiling - lo < leastSpan) lo = Math.max(0, ceiling - leastSpan)
  return { lo: tidy(lo), hi: tidy(hi), ticks: ticksBetween(lo, hi, step) }
}

/** 1, 2 or 5 times a power of ten, for about five lines. */
function niceStep(span: number): number {
  const rough = span / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const digit = rough / power
  return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10)
}

function ticksBetween(lo: number, hi: number, step: number): number[] {
  const ticks: number[] = []
  for (let at = Math.ceil(lo / step - 1e-9); at * step <= hi + step * 1e-9; at += 1)
    ticks.push(tidy(at * step))
  return ticks
}

const tidy = (figure: number): number => Math.round(figure * 1e9) / 1e9
