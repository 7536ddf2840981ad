/** Where the shades of a heat map begin, from the lightest down; below the last is the darkest. */
export type Breaks = readonly [number, number, number, number]

/** Of marks: nothing lost, then up to a tenth, a quarter, a half. */
export const SHARE_BREAKS: Breaks = [1, 0.9, 0.75, 0.5]
/** Of a target: met, then within a twentieth, a tenth, a fifth. */
export const ATTAINMENT_BREAKS: Breaks = [1, 0.95, 0.9, 0.8]

export type HeatStep = 0 | 1 | 2 | 3 | 4

/** A share → its shade: 0 is unshaded, 4 the darkest. What binary holds a hair below a break is on it. */
export function heatStep(share: number, breaks: Breaks): HeatStep {
  const found = breaks.findIndex((from) => share >= from - 1e-9)
  return (found < 0 ? 4 : found) as HeatStep
}
