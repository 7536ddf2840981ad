/** The version of the scoring engine that a run names. It changes when the same inputs would give other marks. */
export const ENGINE = '1'
