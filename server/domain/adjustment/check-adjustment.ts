import type { AdjustmentItem } from '../scoring/case'

export type AdjustmentProblem = 'unknownItem' | 'unknownLevel' | 'marks' | 'penaltyClaimed'

/**
 * The marks of an adjustment as it is entered: those of its item's level, or free ones where the plan has no item for it.
 * A unit claims bonuses, not penalties.
 */
export function checkAdjustment(
  entry: { item: string | null; level: string | null; marks: number | null },
  items: readonly AdjustmentItem[],
  side: 'claimed' | 'proposed',
): { ok: true; marks: number } | { ok: false; because: AdjustmentProblem } {
  const marks = marksOf(entry, items)
  if (typeof marks === 'string') return { ok: false, because: marks }
  if (side === 'claimed' && marks < 0) return { ok: false, because: 'penaltyClaimed' }
  return { ok: true, marks }
}

function marksOf(
  { item, level, marks }: { item: string | null; level: string | null; marks: number | null },
  items: readonly AdjustmentItem[],
): number | AdjustmentProblem {
  if (item === null) return marks === null || marks === 0 || !Number.isFinite(marks) ? 'marks' : marks
  const known = items.find(({ code }) => code === item)
  if (!known) return 'unknownItem'
  return known.levels.find(({ code }) => code === level)?.marks ?? 'unknownLevel'
}
