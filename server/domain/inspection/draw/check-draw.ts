import { z } from 'zod'
import { canonicalJson } from '../../audit/canonical-json'
import { chances } from './chances'
import { drawFrame } from './draw-frame'
import { drawFrom, drawResult } from './draw-from'
import { seedOf } from './seed-of'
import { sha256Hex } from '../../hash/sha256-hex'

/** A draw as it is handed out: everything that is needed to recompute it. */
export const drawFile = z.object({
  frame: drawFrame,
  frameHash: z.string(),
  commitment: z.string(),
  secret: z.string(),
  number: z.string(),
  seed: z.string(),
  result: drawResult,
})

export type DrawFile = z.infer<typeof drawFile>

export const drawSteps = ['frame', 'commitment', 'chances', 'seed', 'teams', 'villages'] as const

export interface DrawStep {
  step: (typeof drawSteps)[number]
  agrees: boolean
  /** As the record says, and as it comes out here. */
  stated: string
  computed: string
}

/** Recomputes a draw from its file, step by step. */
export function checkDraw(file: DrawFile): DrawStep[] {
  const { frame, frameHash, secret, number, result } = file
  const own = {
    frameHash: sha256Hex(canonicalJson(frame)),
    seed: seedOf({ frameHash: sha256Hex(canonicalJson(frame)), secret, number }),
  }
  const drawn = drawFrom(frame, own.seed)
  const step = (name: DrawStep['step'], stated: unknown, computed: unknown): DrawStep => {
    const [a, b] = [stated, computed].map((value) =>
      typeof value === 'string' ? value : canonicalJson(value),
    )
    return { step: name, agrees: a === b, stated: a ?? '', computed: b ?? '' }
  }
  return [
    step('frame', frameHash, own.frameHash),
    step('commitment', file.commitment, sha256Hex(secret)),
    step(
      'chances',
      frame.units.map(({ villages }) => villages.map(({ chance }) => chance)),
      frame.units.map(({ villages, take }) =>
        chances(
          frame.method,
          villages.map(({ weight }) => weight),
          take,
        ),
      ),
    ),
    step('seed', file.seed, own.seed),
    step(
      'teams',
      { most: result.most, teams: result.teams },
      drawn && { most: drawn.most, teams: drawn.teams },
    ),
    step('villages', result.villages, drawn && drawn.villages),
  ]
}
