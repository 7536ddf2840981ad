import type { MarksPhrase } from '../rule-sentence-tree'
import type { Piece, PieceCode, PieceOf, Placed, QuantityRead, UnitRead } from './pieces'
import type { Assumption, ClauseContext, Question, WhyNot } from './reading'
import { tidy } from './slots'

/** Pieces of one clause on their way into a proposal: whoever uses a piece takes it, and what is left has no place. */
export interface Draft {
  context: ClauseContext
  /** Pieces of this kind that nobody has taken, taken now. */
  take: <Code extends PieceCode>(code: Code) => PieceOf<Code>[]
  /** The first of them; the others stay. */
  takeOne: <Code extends PieceCode>(code: Code) => PieceOf<Code> | undefined
  has: (...codes: PieceCode[]) => boolean
  peek: <Code extends PieceCode>(code: Code) => PieceOf<Code>[]
  /** Gives a piece up: it stands against others. */
  refuse: (piece: object, why: WhyNot) => void
  assume: (what: Assumption['what'], value: Assumption['value']) => void
  ask: (about: Question['about'], ...readings: Question['readings']) => void
  /** The same notes over other pieces. */
  over: (placed: readonly Placed[]) => Draft
  left: () => readonly Placed[]
}

export interface Notes {
  assumed: Assumption[]
  questions: Question[]
  refused: Map<object, WhyNot>
  taken: Set<object>
}

export const emptyNotes = (): Notes => ({ assumed: [], questions: [], refused: new Map(), taken: new Set() })

/** A draft over placed pieces, noting into `notes`. */
export function draftOf(placed: readonly Placed[], context: ClauseContext, notes: Notes): Draft {
  const free = <Code extends PieceCode>(code: Code): PieceOf<Code>[] =>
    placed.flatMap(({ piece }) =>
      isOf(piece, code) && !notes.taken.has(piece) && !notes.refused.has(piece) ? [piece] : [],
    )
  const takeAll = <Each extends object>(pieces: Each[]): Each[] => {
    for (const piece of pieces) notes.taken.add(piece)
    return pieces
  }
  return {
    context,
    take: (code) => takeAll(free(code)),
    takeOne: (code) => takeAll(free(code).slice(0, 1))[0],
    has: (...codes) => codes.some((code) => free(code).length > 0),
    peek: free,
    refuse: (piece, why) => {
      notes.taken.delete(piece)
      notes.refused.set(piece, why)
    },
    assume: (what, value) => {
      notes.assumed.push({ what, value })
    },
    ask: (about, ...readings) => {
      notes.questions.push({ about, readings })
    },
    over: (others) => draftOf(others, context, notes),
    left: () => placed.filter(({ piece }) => !notes.taken.has(piece)),
  }
}

const isOf = <Code extends PieceCode>(piece: Piece, code: Code): piece is Piece & PieceOf<Code> =>
  piece.say === code

/** Marks of a rule as numbers: absolute where the points are known, shares of them where every mark is one. */
export interface MarksScale {
  points: number | null
  as: 'share' | undefined
}

/** How the marks of these phrases can be written together; null where they cannot. */
export function scaleOf(points: number | null, marks: readonly MarksPhrase[]): MarksScale | null {
  const relative = marks.filter((each) => each.is !== 'marks')
  if (relative.length === 0) return { points, as: undefined }
  if (points !== null) return { points, as: undefined }
  const absolute = marks.filter((each) => each.is === 'marks' && each.figure !== 0)
  return absolute.length === 0 ? { points, as: 'share' } : null
}

/** One mark on that scale. */
export function scaled({ points, as }: MarksScale, marks: MarksPhrase): number {
  if (marks.is === 'marks') return marks.figure
  const share = marks.is === 'full' ? 1 : marks.share
  return as === 'share' ? share : tidy(share * (points ?? 0))
}

/** One unit for all figures of a clause: percentage points are per cent; a bare figure goes with any. */
export function unitOf(quantities: readonly QuantityRead[]): UnitRead | 'several' {
  const said = quantities.map((each) => each.unit).filter((unit) => unit.is !== 'none')
  const [first] = said
  if (first === undefined) return { is: 'none' }
  return said.every((unit) => JSON.stringify(unit) === JSON.stringify(first)) ? first : 'several'
}
