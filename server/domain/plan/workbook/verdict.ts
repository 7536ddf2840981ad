/** What becomes of one row of a file, what asks for a look first. `removed`: a part that the file's sheet no longer names. */
export const verdicts = ['refused', 'new', 'changed', 'removed', 'same'] as const
export type Verdict = (typeof verdicts)[number]
