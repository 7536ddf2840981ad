/** One figure of the bench. Without a goal it is there to read the others by. */
export interface Figure {
  part: string
  name: string
  value: number
  unit: string
  goal?: Goal
}

/** What a figure has to be: at most, or at least, so much. */
export type Goal = { atMost: number } | { atLeast: number }

/** Whether a figure reaches its goal; null where it has none. A figure that is no number reaches nothing. */
export function reaches({ value, goal }: Pick<Figure, 'value' | 'goal'>): boolean | null {
  if (goal === undefined) return null
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast
}
