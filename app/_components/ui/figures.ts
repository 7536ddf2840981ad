import { cutFigure } from './cut-figure'
import type { Direction } from '@/server/domain/scoring/case'

/** Where a target lies; `lo` = `hi` unless the direction is `range`. */
export interface Bounds {
  lo: number
  hi: number
}

const minus = (text: string): string => text.replace('-', '−')

/** Marks and scores with all their decimals: 6.5 → 6.50. */
export function fixed(figure: number, decimals = 2): string {
  return minus(figure.toFixed(decimals))
}

/** A gain or loss with its sign; nothing where there is none. */
export function signed(figure: number, decimals = 2): string {
  if (Math.abs(figure) < 0.5 / 10 ** decimals) return ''
  return figure > 0 ? `+${fixed(figure, decimals)}` : fixed(figure, decimals)
}

/** A figure on the way to a mark: whole if it has at most four decimals, otherwise cut there with an ellipsis. */
export function exact(figure: number): string {
  const cut = Math.round(figure * 1e4) / 1e4
  if (Math.abs(cut - figure) < 1e-9) return minus(String(cut === 0 ? 0 : cut))
  return minus(`${(Math.trunc(figure * 1e4) / 1e4).toFixed(4)}…`)
}

/** A reported count or amount, in groups of three: 1,234,567. */
export function counted(figure: number): string {
  return minus(new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 }).format(figure))
}

/** What a shown value must not seem to meet. */
export interface Judged {
  bounds: Bounds | null
  direction: Direction
}

/** A value as the result prints it: counts as they are, anything else cut to two decimals. */
export function shownValue(value: number, judged?: Judged): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? minus(String(value)) : shownRate(value, judged)
}

/** A rate with its two decimals, cut; one hundredth further where the cut would carry it across a target it missed. */
export function shownRate(value: number, judged?: Judged): string {
  const cut = Number(cutFigure(value))
  return minus((cut + across(value, cut, judged)).toFixed(2))
}

const EQUAL = 1e-9

function across(value: number, cut: number, judged: Judged | undefined): number {
  if (!judged?.bounds) return 0
  const { bounds, direction } = judged
  if (direction !== 'lower' && value < bounds.lo - EQUAL && cut >= bounds.lo - EQUAL) return -0.01
  return direction !== 'higher' && value > bounds.hi + EQUAL && cut <= bounds.hi + EQUAL ? 0.01 : 0
}

/** A target as a table shows it: ≥ 90, ≤ 5, 103—107. */
export function shownTarget({ lo, hi }: Bounds, direction: Direction = 'higher'): string {
  if (lo !== hi) return `${exact(lo)}—${exact(hi)}`
  return `${direction === 'lower' ? '≤' : '≥'} ${exact(lo)}`
}

/** Reads a stored target; null where there was none. */
export function boundsOf(json: unknown): Bounds | null {
  if (typeof json === 'number') return { lo: json, hi: json }
  if (typeof json !== 'object' || json === null || !('lo' in json) || !('hi' in json)) return null
  const { lo, hi } = json
  return typeof lo === 'number' && typeof hi === 'number' ? { lo, hi } : null
}
