import { describe, expect, test } from 'vitest'
import { planOf } from '@/prisma/seed/plan'
import { badEdits, planEdits, type StoredPart } from './apply-edits'
import { checkDocument, type Registry } from './check-document'
import { emptyPlan } from './empty-plan'
import { inYear, nextYear } from './next-year'
import { documentOf } from './of-version'
import { joinParts, readKey, splitDocument } from './parts'
import { type PlanDocument, planDocumentSchema } from './plan-document'
import { paperOf, versionOf } from './to-version'

/** The shipped plan of 2026 as a document, with the units and bureaus that it names. */
const units = [
  { id: 'u1', code: '630203102', name: '三合镇', nameEn: null },
  { id: 'u2', code: '630203202', name: '古城乡', nameEn: null },
]
const bureaus = [
  { id: 'h', code: '630203D1', name: '卫生健康局', nameEn: null },
  { id: 'f', code: '630203D2', name: '财政局', nameEn: null },
]
const registry: Registry = { units, bureaus, plans: [] }
let made = 0
const shipped = planOf(2026, {
  owner: { id: 'c', code: '630203', name: '平安区', nameEn: null },
  units: units.map((unit) => ({ ...unit, group: 'town', difficulty: 1 })),
  departments: { health: 'h', finance: 'f' },
  newId: () => `id${(made += 1)}`,
})
const codes = new Map([...units, ...bureaus].map(({ id, code }) => [id, code]))
const noPaper = { indicators: {}, vetoes: [], adjustments: [], pointsTotal: 100 }
const document = documentOf(shipped, noPaper, codes)

describe('a plan as a document', () => {
  test('the shipped plan is one, and nothing stands against publishing it', () => {
    expect(planDocumentSchema.parse(document)).toEqual(document)
    expect(checkDocument(document, registry).filter(({ severity }) => severity === 'error')).toEqual([])
  })
  test('parts make the same plan again, in the same order', () => {
    const again = joinParts(splitDocument(document))
    expect(again && { ...again, targets: [] }).toEqual({ ...document, targets: [] })
    expect(new Set(again?.targets)).toEqual(new Set(document.targets))
  })
  test('the version made of it is the version it was made of', () => {
    const again = versionOf(document, {
      planId: shipped.planId,
      versionId: shipped.versionId,
      number: 1,
      owner: { id: 'c', code: '630203', name: '平安区', nameEn: null },
      units: new Map(units.map((unit) => [unit.code, unit])),
      departments: new Map(bureaus.map(({ id, code }) => [code, id])),
      periods: new Map(shipped.periods.map((period) => [period.code, period])),
      newId: () => 'new',
    })
    expect(again).toEqual(shipped)
    expect(documentOf(again, paperOf(document), codes)).toEqual(document)
  })
  test('what hangs on a part that is gone is left out, and comes back with it', () => {
    const parts: Record<string, unknown> = {
      ...splitDocument(document),
      'indicator/A1': null,
      'indicator/G1': null,
    }
    const without = joinParts(parts)
    expect(without?.targets).toEqual([])
    expect(without?.sheetItems).toEqual([])
    const back = joinParts({ ...parts, 'indicator/A1': splitDocument(document)['indicator/A1'] })
    expect(back?.targets).toHaveLength(document.targets.length)
  })
})

test.each([
  ['indicator/B1', { kind: 'indicator', codes: ['B1'] }],
  ['target/B1/*/2026Q1', { kind: 'target', codes: ['B1', '*', '2026Q1'] }],
  ['target/B1/*/*', null],
  ['indicator', null],
  ['indicator/B1/x', null],
  ['indicator/../x', null],
  ['weather/B1', null],
  ['settings', { kind: 'settings', codes: [] }],
])('the key %s', (key, read) => {
  expect(readKey(key)).toEqual(read)
})

describe('edits', () => {
  const part = (key: string, content: unknown, version: number): StoredPart => ({
    key,
    content,
    version,
    changedByName: '李',
    changedAt: new Date('2026-11-22T06:00:00Z'),
  })
  const held = new Map([['veto/V1', part('veto/V1', { position: 1, name: { zh: '甲', en: '' } }, 3)]])
  const mine = { position: 1, name: { zh: '乙', en: '' } }

  test('over the version that was seen are written as the next one', () => {
    expect(planEdits(held, [{ key: 'veto/V1', base: 3, content: mine }])).toMatchObject({
      writes: [{ key: 'veto/V1', version: 4, after: mine }],
      clashes: [],
    })
  })
  test('over an older version are a clash with both contents, who and when', () => {
    expect(planEdits(held, [{ key: 'veto/V1', base: 2, content: mine }])).toMatchObject({
      writes: [],
      clashes: [
        { key: 'veto/V1', yours: mine, theirs: { name: { zh: '甲' } }, theirsBy: '李', theirsVersion: 3 },
      ],
    })
  })
  test('that say what is there already are no change, whatever they were made over', () => {
    expect(
      planEdits(held, [{ key: 'veto/V1', base: 1, content: { name: { en: '', zh: '甲' }, position: 1 } }]),
    ).toEqual({
      writes: [],
      same: [{ key: 'veto/V1', version: 3 }],
      clashes: [],
    })
  })
  test('of a new part begin at version 1; of one that was taken out go on counting', () => {
    const gone = new Map([['veto/V2', part('veto/V2', null, 2)]])
    expect(planEdits(gone, [{ key: 'veto/V2', base: 2, content: mine }]).writes[0]?.version).toBe(3)
    expect(planEdits(new Map(), [{ key: 'veto/V9', base: 0, content: mine }]).writes[0]?.version).toBe(1)
  })
  test.each([
    ['no key of a plan', { key: 'weather/B1', base: 0, content: {} }],
    ['content of another kind', { key: 'category/A', base: 0, content: { position: 1 } }],
    ['an unknown field', { key: 'veto/V1', base: 0, content: { ...mine, colour: 'red' } }],
    ['a rule that is none', { key: 'target/B1/*/Q1', base: 0, content: { target: '九十' } }],
    ['taking out the settings', { key: 'settings', base: 1, content: null }],
  ])('refused: %s', (_, edit) => {
    expect(badEdits([edit])).toHaveLength(1)
  })
})

describe('another year', () => {
  test('the shipped plan of one year is the other year’s', () => {
    const later = documentOf(
      planOf(2027, {
        owner: { id: 'c', code: '630203', name: '平安区', nameEn: null },
        units: shipped.units,
        departments: { health: 'h', finance: 'f' },
        newId: () => 'x',
      }),
      noPaper,
      codes,
    )
    expect(nextYear(document)).toEqual({ ...later, settings: { ...later.settings, rules: 2 } })
    expect(inYear(later, 2026)).toEqual(document)
  })
  test('the last day of a leap February becomes the 28th', () => {
    const leap = {
      ...document,
      periods: document.periods.map((period) => ({ ...period, endsOn: '2028-02-29' })),
    }
    expect(inYear(leap, 2027).periods[0]?.endsOn).toBe('2029-02-28')
  })
})

describe('what stands against publishing', () => {
  const change = (edit: (plan: PlanDocument) => void): PlanDocument => {
    const copy = structuredClone(document)
    edit(copy)
    return copy
  }
  const indicator = (plan: PlanDocument, code: string) => {
    const found = plan.indicators.find((one) => one.code === code)
    if (!found) throw new Error(code)
    return found
  }
  test.each<[string, (plan: PlanDocument) => void, object]>([
    [
      'points that do not sum',
      (plan) => (indicator(plan, 'B1').scoring.points = 8),
      { key: 'settings', code: 'pointsSum', data: { points: 101, wanted: 100 } },
    ],
    ['no unit', (plan) => (plan.units = []), { code: 'noUnits' }],
    [
      'a unit that the county does not have',
      (plan) => plan.units.push({ code: '999', group: 'town', difficulty: 1 }),
      { key: 'unit/999', code: 'unknownUnit' },
    ],
    [
      'a rule without its target',
      (plan) => delete indicator(plan, 'B1').scoring.target,
      { key: 'indicator/B1', code: 'refused', data: { refusal: 'targetMissing' } },
    ],
    [
      'a target at a period that the plan lacks',
      (plan) => plan.targets.push({ indicator: 'B1', unit: null, period: '2026Q9', target: 3 }),
      { code: 'refused', data: { refusal: 'unknownPeriod' } },
    ],
    [
      'an indicator that nobody reports',
      (plan) => (indicator(plan, 'B1').scoring.phases = []),
      { key: 'indicator/B1', code: 'neverDue' },
    ],
    [
      'a bureau’s indicator without a bureau',
      (plan) => (indicator(plan, 'B2').department = null),
      { key: 'indicator/B2', code: 'bureauMissing' },
    ],
    [
      'inspectors without a sheet',
      (plan) => (plan.sheetItems = []),
      { key: 'indicator/G1', code: 'nobodyScores' },
    ],
    [
      'a period that closes before it is due',
      (plan) => plan.periods[0] && (plan.periods[0].closesOn = '2026-01-01'),
      { key: 'period/2026Q1', code: 'periodDates' },
    ],
    [
      'grades in the wrong order',
      (plan) => plan.settings.grades.reverse(),
      { key: 'settings', code: 'gradesOrder' },
    ],
    [
      'a nameless indicator',
      (plan) => (indicator(plan, 'B1').name.zh = ' '),
      { key: 'indicator/B1', code: 'nameMissing' },
    ],
  ])('%s', (_, edit, finding) => {
    const errors = checkDocument(change(edit), registry).filter(({ severity }) => severity === 'error')
    const data = 'data' in finding ? { data: expect.objectContaining(finding.data as object) as object } : {}
    expect(errors).toContainEqual(expect.objectContaining({ ...finding, ...data }))
  })
  test('an empty plan says what it lacks', () => {
    const empty = emptyPlan({ code: 'x', year: 2027, name: '', assessedLevel: 'township' }, [])
    expect(checkDocument(empty, registry).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['nameMissing', 'noUnits', 'noPeriods', 'noIndicators', 'phaseWithoutPeriods']),
    )
  })
})
