import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignInspectors, unitsWithoutTeam } from './assign-inspectors'
import { chances } from './chances'
import { checkDraw } from './check-draw'
import { drawFileText } from './draw-file-text'
import { drawn, frameOf } from './draw.fixture'
import { sampleVillages } from './sample-villages'
import { sha256Hex } from '../../hash/sha256-hex'

const households = [
  [120, 80, 300, 45, 210, 95],
  [400, 10, 20, 30],
  [50, 60],
]
const example = () =>
  frameOf({
    method: 'systematic-pps',
    weights: households,
    inspectors: 4,
    wanted: { inspectors: 2, villages: 3 },
    exclusions: [
      [0, 1],
      [1, 1],
      [2, 3],
    ],
  })

test('SHA-256 is SHA-256', () => {
  for (const text of ['', 'abc', '平安区', '😊'.repeat(100)])
    expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'))
})

describe('chances', () => {
  test.each([
    ['equal', [5, 5, 5, 5], 3, ['3/4', '3/4', '3/4', '3/4']],
    ['equal', [1, 9], 2, ['1', '1']],
    ['equal', [1, 9], 0, ['0', '0']],
    ['systematic-pps', [10, 20, 30, 40], 2, ['1/5', '2/5', '3/5', '4/5']],
    ['systematic-pps', [400, 10, 20, 30], 3, ['1', '1/3', '2/3', '1']],
    ['systematic-pps', [1, 1], 2, ['1', '1']],
  ] as const)('%s of %j, %i', (method, weights, take, expected) => {
    expect(chances(method, weights, take)).toEqual(expected)
  })

  test('sum to what is taken, whatever the weights', () => {
    const value = (chance: string) => {
      const [a = 0, b = 1] = chance.split('/').map(Number)
      return a / b
    }
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 30 }),
        fc.nat(30),
        (weights, most) => {
          const take = Math.min(most, weights.length)
          const sum = chances('systematic-pps', weights, take).reduce((total, each) => total + value(each), 0)
          expect(sum).toBeCloseTo(take, 8)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('villages', () => {
  test('simulation: each village is drawn as often as its chance says', () => {
    for (const method of ['equal', 'systematic-pps'] as const) {
      const frame = frameOf({
        method,
        weights: [households[0] ?? []],
        inspectors: 0,
        wanted: { inspectors: 0, villages: 3 },
      })
      const [unit] = frame.units
      if (!unit) throw new Error('no unit')
      const draws = 2000
      const times = new Map<string, number>()
      for (let seed = 0; seed < draws; seed += 1) {
        const { drawn: codes, reserve } = sampleVillages(method, unit, String(seed))
        expect(codes).toHaveLength(3)
        expect(new Set([...codes, ...reserve]).size).toBe(6)
        for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1)
      }
      for (const { code, chance } of unit.villages) {
        const [a = 0, b = 1] = chance.split('/').map(Number)
        const expected = a / b
        // Five standard errors: a false alarm in two million.
        const bound = 5 * Math.sqrt((expected * (1 - expected)) / draws)
        expect(Math.abs((times.get(code) ?? 0) / draws - expected)).toBeLessThanOrEqual(bound)
      }
    }
  })

  test('as many are taken as the frame says, none twice, for any weights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 12 }),
        fc.nat(14),
        fc.string(),
        (weights, villages, seed) => {
          const frame = frameOf({
            method: 'systematic-pps',
            weights: [weights],
            inspectors: 0,
            wanted: { inspectors: 0, villages },
          })
          const [unit] = frame.units
          if (!unit) throw new Error('no unit')
          const sample = sampleVillages('systematic-pps', unit, seed)
          expect(sample.drawn).toHaveLength(Math.min(villages, weights.length))
          expect([...sample.drawn, ...sample.reserve].sort()).toEqual(unit.villages.map(({ code }) => code))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('teams', () => {
  const problem = fc
    .record({
      units: fc.integer({ min: 1, max: 7 }),
      inspectors: fc.nat(6),
      size: fc.integer({ min: 1, max: 3 }),
    })
    .chain(({ units, inspectors, size }) =>
      fc.record({
        frame: fc
          .array(fc.tuple(fc.nat(units - 1), fc.nat(Math.max(0, inspectors - 1))), { maxLength: 20 })
          .map((exclusions) =>
            frameOf({
              weights: Array.from({ length: units }, () => []),
              inspectors,
              wanted: { inspectors: size, villages: 0 },
              exclusions,
            }),
          ),
        seed: fc.string(),
      }),
    )

  test('an assignment is found exactly where one exists; it keeps the exclusions, and nobody has more than need be', () => {
    fc.assert(
      fc.property(problem, ({ frame, seed }) => {
        const assigned = assignInspectors(frame, seed)
        expect(assigned === null).toBe(unitsWithoutTeam(frame).length > 0)
        if (!assigned) return
        const load = new Map<string, number>()
        for (const { unit, inspectors } of assigned.teams) {
          expect(new Set(inspectors).size).toBe(frame.wanted.inspectors)
          for (const id of inspectors) {
            expect(frame.exclusions.some((each) => each.unit === unit && each.inspector === id)).toBe(false)
            load.set(id, (load.get(id) ?? 0) + 1)
          }
        }
        expect(Math.max(...load.values())).toBeLessThanOrEqual(assigned.most)
        expect(fits(frame, assigned.most - 1)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  /** Whether teams can be formed with so many units each: by trying every choice, as plainly as can be. */
  function fits(frame: ReturnType<typeof frameOf>, most: number): boolean {
    const places = frame.units.flatMap(({ code }) => Array<string>(frame.wanted.inspectors).fill(code))
    const seen = new Set<string>()
    const go = (at: number, load: number[], last: number): boolean => {
      const unit = places[at]
      if (unit === undefined) return true
      const from = places[at - 1] === unit ? last + 1 : 0
      const key = `${String(at)}/${String(from)}/${load.join()}`
      if (seen.has(key)) return false
      seen.add(key)
      for (let index = from; index < frame.inspectors.length; index += 1) {
        const { id = '' } = frame.inspectors[index] ?? {}
        if ((load[index] ?? 0) >= most) continue
        if (frame.exclusions.some((each) => each.unit === unit && each.inspector === id)) continue
        if (
          go(
            at + 1,
            load.map((count, other) => (other === index ? count + 1 : count)),
            index,
          )
        )
          return true
      }
      return false
    }
    return go(
      0,
      frame.inspectors.map(() => 0),
      -1,
    )
  }

  test('simulation: without exclusions everybody is as likely to be sent anywhere', () => {
    const frame = frameOf({ weights: [[], [], []], inspectors: 4, wanted: { inspectors: 1, villages: 0 } })
    const draws = 2000
    const times = new Map<string, number>()
    for (let seed = 0; seed < draws; seed += 1)
      for (const { unit, inspectors } of assignInspectors(frame, String(seed))?.teams ?? [])
        for (const id of inspectors) times.set(`${unit}${id}`, (times.get(`${unit}${id}`) ?? 0) + 1)
    expect(times.size).toBe(12)
    for (const count of times.values())
      expect(Math.abs(count / draws - 1 / 4)).toBeLessThanOrEqual(5 * Math.sqrt(0.1875 / draws))
  })
})

describe('replaying a draw', () => {
  const secret = '0123456789abcdef'.repeat(4)

  test('agrees step by step, and says which step does not', () => {
    const file = drawn(example(), secret, '20261128')
    const wrong = (changed: object) =>
      checkDraw({ ...file, ...changed })
        .filter(({ agrees }) => !agrees)
        .map(({ step }) => step)
    expect(wrong({})).toEqual([])
    expect(wrong({ secret: 'f'.repeat(64) })).toEqual(expect.arrayContaining(['commitment', 'seed']))
    expect(wrong({ commitment: sha256Hex('else') })).toEqual(['commitment'])
    expect(wrong({ number: '20261129' })).toContain('seed')
    expect(wrong({ frame: { ...file.frame, draw: 2 } })).toEqual(expect.arrayContaining(['frame', 'seed']))
    const [first, ...others] = file.result.villages
    const swapped = {
      ...first,
      unit: first?.unit ?? '',
      drawn: first?.reserve ?? [],
      reserve: first?.drawn ?? [],
    }
    expect(wrong({ result: { ...file.result, villages: [swapped, ...others] } })).toEqual(['villages'])
    expect(wrong({ result: { ...file.result, most: 9 } })).toEqual(['teams'])
  })

  test('outside the product: the script of docs/draw.md, as it stands there', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../../docs/draw.md'), 'utf8')
    const script = /```js\n(.*?)```/s.exec(page)?.[1] ?? ''
    expect(script.trim().split('\n')).toHaveLength(10)
    const folder = mkdtempSync(join(tmpdir(), 'draw-'))
    try {
      writeFileSync(join(folder, 'check-draw.mjs'), script)
      const run = (text: string) => {
        writeFileSync(join(folder, 'draw.json'), text)
        const file = [join(folder, 'check-draw.mjs'), join(folder, 'draw.json')]
        return execFileSync(process.execPath, file, { encoding: 'utf8' }).trim()
      }
      const equal = frameOf({
        weights: households,
        inspectors: 5,
        wanted: { inspectors: 1, villages: 5 },
        exclusions: [[0, 0]],
      })
      for (const frame of [example(), equal]) {
        const text = drawFileText(drawn(frame, secret, '4821937'))
        expect(run(text)).toBe('agrees')
        expect(run(text.replace('4821937', '4821938'))).toBe('DOES NOT AGREE')
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
