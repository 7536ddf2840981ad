/** The shares at both ends of a scale. */
export interface Scale {
  lo: number
  hi: number
}

/**
 * One scale for all shares shown: from a whole tenth below the lowest of them up to full marks, or beyond where a bonus
 * goes further. Never narrower than two tenths, so that a hundredth does not look like a gulf.
 */
export function shareScale(shares: readonly number[]): Scale {
  const least = Math.min(1, ...shares)
  const hi = Math.max(1, Math.ceil(Math.max(0, ...shares) * 10 - 1e-9) / 10)
  const lo = Math.max(0, Math.floor(least * 10 - 1e-9) / 10)
  return { lo: Math.min(lo, Math.round((hi - 0.2) * 10) / 10), hi }
}

/** Where a share stands on a scale: 0 at its start, 1 at its end. */
export function placeOn({ lo, hi }: Scale, share: number): number {
  return Math.max(0, Math.min(1, (share - lo) / (hi - lo)))
}
