/**
 * What a stroke, mark or text of a figure stands for. How it looks is decided once for the page (figure-svg.module.css)
 * and once for a file (part-styles.ts).
 */
export type Part =
  | 'grid'
  | 'yearLine'
  | 'tick'
  | 'year'
  | 'absent'
  | 'target'
  | 'targetLabel'
  | 'county'
  | 'countyMark'
  | 'countyLabel'
  | 'lastYearMark'
  | 'lastYearLabel'
  | 'unit'
  | 'unitMark'
  | 'unitLabel'
  | 'band'
  | 'own'
  | 'ownMark'
  | 'provisional'
  | 'ownProvisional'
  | 'leader'
  | 'limit'
  | 'column'

export type Anchor = 'start' | 'middle' | 'end'

/** One thing to draw, in the figure's own units. */
export type Shape =
  | { is: 'line'; part: Part; points: readonly (readonly [number, number])[] }
  /** A filled stretch between two lines. */
  | { is: 'area'; part: Part; points: readonly (readonly [number, number])[] }
  | {
      is: 'mark'
      part: Part
      form: 'circle' | 'square' | 'diamond'
      x: number
      y: number
      r: number
      hollow: boolean
    }
  | { is: 'text'; part: Part; x: number; y: number; anchor: Anchor; text: string }
  /** A period's whole height: says in words what stands there, to a pointer that rests on it. */
  | { is: 'column'; x: number; y: number; width: number; height: number; text: string }

/** A drawing with every decision made: whoever draws it only follows. */
export interface Figure {
  width: number
  height: number
  shapes: readonly Shape[]
}

/** A figure's number as it is written into a drawing: a tenth is finer than any screen. */
export const tenth = (figure: number): number => Math.round(figure * 10) / 10
