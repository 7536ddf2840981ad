import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AssessmentCase } from '../scoring/case'
import { readAndScore } from '../scoring/case.fixture'
import { publicationLeaves } from './leaves'
import { merkleRoot } from './merkle'
import type { PublicationDocument } from './publication-document'
import { checkProof, unitProof } from './unit-proof'
import { verifyPublication } from './verify-publication'

const golden = (): AssessmentCase =>
  JSON.parse(
    readFileSync(new URL('../../test/golden/county-year.json', import.meta.url), 'utf8'),
  ) as AssessmentCase
const document = (): PublicationDocument => {
  const assessment = golden()
  return {
    about: { plan: { name: '方案', nameEn: 'Plan', version: 1 }, through: '2026Q4', run: 3, engine: '1' },
    case: assessment,
    results: readAndScore(assessment).results,
  }
}
/** Through JSON, as a file goes. */
const verified = (file: unknown) => verifyPublication(JSON.parse(JSON.stringify(file)))
const rootOf = (file: PublicationDocument) => merkleRoot(publicationLeaves(file))

describe('a publication’s file', () => {
  test('as it was published, is what its inputs give, under its root', () => {
    const file = document()
    expect(verified(file)).toEqual({
      is: 'computed',
      differences: [],
      root: rootOf(file),
      units: file.case.units.length,
      unpublished: null,
    })
  })

  test('taken while it was on notice, has the root that it is published under, and says that it was not', () => {
    const file = document()
    const unpublished = { candidate: 4, state: 'onNotice', noticeUntil: '2026-05-19' }
    expect(verified({ ...file, unpublished })).toMatchObject({
      differences: [],
      root: rootOf(file),
      unpublished: 4,
    })
  })

  test('with a mark changed names the unit, the mark, and both figures', () => {
    const file = document()
    const [first] = file.results
    const period = Object.keys(first?.marks ?? {})[0] ?? ''
    const indicator = Object.keys(first?.marks[period] ?? {})[0] ?? ''
    const marks = first?.marks[period]
    if (!first || !marks) throw new Error('no marks')
    const right = marks[indicator]
    marks[indicator] = 99
    expect(verified(file)).toMatchObject({
      differences: [
        { unit: first.unit, path: `marks.${period}.${indicator}`, published: 99, computed: right },
      ],
    })
  })

  test.each<[string, (file: PublicationDocument) => void, RegExp]>([
    ['a total', (file) => ((file.results[1] as { total: number }).total = 1), /^total$/],
    ['a rank', (file) => ((file.results[1] as { rank: number }).rank = 1), /^rank$/],
    ['a unit left out', (file) => file.results.splice(2, 1), /^unit$/],
    ['two units that changed places', (file) => file.results.reverse(), /^order$/],
    [
      'a veto that nobody confirmed',
      (file) => (file.case.vetoes = [{ unit: file.results[0]?.unit ?? '', clause: 'V1' }]),
      /./,
    ],
    ['a figure', (file) => Object.assign(file.case.values[0] ?? {}, { numerator: 0, value: 0 }), /./],
  ])('with %s changed says where, and has another root', (_, change, where) => {
    const file = document()
    const before = rootOf(file)
    change(file)
    const found = verified(file)
    expect(found.is === 'computed' || found.is === 'refused').toBe(true)
    if (found.is !== 'computed') return
    if (found.differences.length > 0) expect(found.differences[0]?.path).toMatch(where)
    expect(found.differences.length > 0 || found.root !== before).toBe(true)
  })

  test('with figures and results changed to agree has another root', () => {
    const file = document()
    const value = file.case.values.find((one) => 'numerator' in one)
    Object.assign(value ?? {}, { numerator: 1 })
    file.results = readAndScore(file.case).results
    const found = verified(file)
    expect(found).toMatchObject({ is: 'computed', differences: [] })
    expect(found.is === 'computed' && found.root).not.toBe(rootOf(document()))
  })

  test.each([
    ['nothing', null],
    ['a text', 'x'],
    ['another file', { plan: {} }],
    ['results that are none', { about: {}, case: {}, results: [1] }],
  ])('that is %s is said to be none', (_, file) => {
    expect(verifyPublication(file)).toEqual({ is: 'unreadable' })
  })

  test('whose case contradicts itself is refused with the place', () => {
    const file = document()
    file.case.values.push({
      ...(file.case.values[0] ?? { unit: '', indicator: '', period: '', source: 'self', value: 0 }),
    })
    expect(verified(file)).toMatchObject({
      is: 'refused',
      refusals: [{ path: expect.anything() as unknown }],
    })
  })
})

describe('a unit’s proof', () => {
  const publication = { number: 3, through: '2026Q4', documentHash: 'f'.repeat(64) }

  test('proves what was published of it with its own leaf alone', () => {
    const file = document()
    for (const { code } of file.case.units) {
      const proof = unitProof(file, publication, code)
      expect(checkProof(JSON.parse(JSON.stringify(proof)))).toMatchObject({
        is: 'proved',
        proof: { unit: code },
      })
      expect(proof?.root).toBe(rootOf(file))
    }
  })

  test('is broken by a changed figure, another unit’s name, or another root', () => {
    const file = document()
    const [first, second] = file.case.units
    const proof = unitProof(file, publication, first?.code ?? '')
    if (!proof) throw new Error('no proof')
    const changed = [
      { ...proof, leaf: proof.leaf.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10)) },
      { ...proof, unit: second?.code ?? '' },
      { ...proof, root: 'a'.repeat(64) },
      { ...proof, index: proof.index + 1 },
    ]
    expect(changed.map((each) => checkProof(each).is)).toEqual(['broken', 'broken', 'broken', 'broken'])
  })

  test('is not made of a unit that is not in it, nor read from another file', () => {
    expect(unitProof(document(), publication, 'x')).toBeNull()
    expect(checkProof({ format: 'mingji-proof' })).toEqual({ is: 'unreadable' })
  })
})
