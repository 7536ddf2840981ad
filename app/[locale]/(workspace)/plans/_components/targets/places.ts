/** The row of targets that hold for all units. */
export const ALL_UNITS = '*'

/** The id of a cell's field. */
export const fieldOf = (row: string, column: string): string => `target-${row}-${column}`
