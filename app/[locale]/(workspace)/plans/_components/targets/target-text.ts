import { figureText, type FigureProblem, parseFigure } from '@/server/domain/value/parse-figure'
import { type Direction, type Target, targetSchema } from '@/server/domain/scoring/case'

export type ReadTarget =
  { ok: true; target: Target | null } | { ok: false; problem: FigureProblem | 'notARange' }

const RANGE = /^(.+?)\s*(?:[–—~～至]|(?<=\d)-)\s*(.+)$/u

/** What somebody typed as a target: a figure, for a range two figures with a dash between; empty: no target of its own. */
export function readTarget(text: string, direction: Direction): ReadTarget {
  if (text.trim() === '') return { ok: true, target: null }
  if (direction !== 'range') {
    const figure = parseFigure(text, { negative: true })
    return figure.ok ? { ok: true, target: figure.value } : figure
  }
  const bounds = RANGE.exec(text.trim())
  if (!bounds) return { ok: false, problem: 'notARange' }
  const [lo, hi] = [
    parseFigure(bounds[1] ?? '', { negative: true }),
    parseFigure(bounds[2] ?? '', { negative: true }),
  ]
  if (!lo.ok) return lo
  if (!hi.ok) return hi
  if (lo.value === null || hi.value === null || lo.value > hi.value)
    return { ok: false, problem: 'notARange' }
  return { ok: true, target: [lo.value, hi.value] }
}

/** A target as it stands in a field; null where it refers to something and is no text to type. */
export function targetText(target: Target | null): string | null {
  if (target === null) return ''
  if (typeof target === 'number') return figureText(target)
  return Array.isArray(target) ? target.map(figureText).join('–') : null
}

/** A target as the record keeps it, to read: — where there is none, … where it refers to something. */
export function storedText(json: unknown): string {
  const target = targetSchema.safeParse(json)
  return target.success ? (targetText(target.data) ?? '…') : '—'
}
