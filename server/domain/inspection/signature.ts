export const signatureSides = ['inspector', 'unit'] as const
export type SignatureSide = (typeof signatureSides)[number]

/** What was drawn, in a box 1000 wide and 400 high: of each stroke x, y, x, y, …. */
export type Strokes = readonly (readonly number[])[]

/** Whether a signature is under what the sheet says now: the very observations that stand. */
export function signsThis(signed: readonly string[], heads: readonly string[]): boolean {
  const stand = new Set(heads)
  return signed.length === stand.size && signed.every((id) => stand.has(id))
}
