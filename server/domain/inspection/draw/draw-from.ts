import { z } from 'zod'
import { assignInspectors } from './assign-inspectors'
import type { DrawFrame } from './draw-frame'
import { sampleVillages } from './sample-villages'

const codes = z.array(z.string())

export const drawResult = z.strictObject({
  /** The most units that one inspector is sent to. */
  most: z.int().min(0),
  teams: z.array(z.strictObject({ inspectors: codes, reserve: codes, unit: z.string() })),
  villages: z.array(z.strictObject({ drawn: codes, reserve: codes, unit: z.string() })),
})

export type DrawResult = z.infer<typeof drawResult>

/** The draw: what a frame and a seed give, on every machine. Null where nobody can be assigned (see `unitsWithoutTeam`). */
export function drawFrom(frame: DrawFrame, seed: string): DrawResult | null {
  const assigned = assignInspectors(frame, seed)
  if (assigned === null) return null
  return {
    most: assigned.most,
    teams: assigned.teams.map(({ inspectors, reserve, unit }) => ({ inspectors, reserve, unit })),
    villages: frame.units.map((unit) => ({
      ...sampleVillages(frame.method, unit, seed),
      unit: unit.code,
    })),
  }
}
