import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawCase } from './draw-case.fixture'
import { readCase } from './read-case'
import { recompute } from './recompute.fixture'
import { scoreCase } from './score-case'

/** Seeded, so that a failure is everybody's failure; change the seed to look elsewhere. */
const SEED = 20260331

test('an independent recomputation in exact decimals finds the same marks, scores, totals and ranks', () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const drawn = drawCase(g)
      const reading = readCase(drawn)
      if (!reading.ok) throw new Error(JSON.stringify(reading.refusals))
      const engine = scoreCase(reading.case).results
      const byHand = recompute(drawn)
      expect(engine).toHaveLength(byHand.length)
      for (const expected of byHand) {
        const found = engine.find((each) => each.unit === expected.unit)
        expect(found).toMatchObject(expected)
      }
    }),
    { endOnFailure: true, seed: Number(process.env.SEED ?? SEED), numRuns: Number(process.env.RUNS ?? 150) },
  )
}, 120_000)
