import type { NextStep } from '../scoring/next-step/next-step'

/** A mark as it is, with what more would have taken. */
export interface RaisedMark {
  marks: number | null
  points: number | null
  next: NextStep
  /** Of a figure that was not reported: what just meeting the target gives. */
  reporting: { marks: number } | null
}

/**
 * `figure`: the unit's own figure would raise it, by `gain` at most. `report`: reporting it at all would. `items`: item by item, or by several
 * figures, as far as `lost`. `others`: others' figures decide. `settled`: nothing more can be had.
 */
export interface Raise {
  is: 'figure' | 'report' | 'items' | 'others' | 'settled'
  /** Marks that can be gained, as far as they can be told. */
  gain: number | null
  /** Marks short of full ones. */
  lost: number
}

export function raiseOf({ marks, points, next, reporting }: RaisedMark): Raise {
  const lost = Math.max(0, round((points ?? 0) - (marks ?? 0)))
  if (next.is === 'figure') {
    const most = next.full ?? next.most ?? next.next
    return { is: 'figure', gain: Math.max(most.gain, next.next.gain), lost }
  }
  switch (next.because) {
    case 'missing':
      return { is: 'report', gain: reporting ? round(reporting.marks - (marks ?? 0)) : null, lost }
    case 'counted':
    case 'several':
    case 'ownBaseline':
      return { is: 'items', gain: null, lost }
    case 'dependsOnOthers':
      return { is: 'others', gain: null, lost }
    default:
      return { is: 'settled', gain: null, lost }
  }
}

/** What would raise a unit most first: by the marks that can be gained, then, where that cannot be told, by those lost. */
export function byGain<Row extends { raise: Raise }>(rows: readonly Row[]): Row[] {
  return rows
    .filter(({ raise }) => raise.is !== 'settled' && raise.lost > 0)
    .toSorted((a, b) => (b.raise.gain ?? -1) - (a.raise.gain ?? -1) || b.raise.lost - a.raise.lost)
}

const round = (figure: number): number => Math.round(figure * 1e6) / 1e6
