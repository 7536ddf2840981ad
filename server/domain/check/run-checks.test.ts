import { expect, test } from 'vitest'
import { NO_FACTS } from './check-facts'
import { check, indicators } from './checks.fixture'
import { compileChecks } from './compile-checks'
import { renameInCheck, renameInExpression } from './rename-in-check'
import { runChecks, standingAgainst } from './run-checks'

const compiled = compileChecks(indicators, [
  check({ type: 'share', indicator: 'B1' }),
  check(
    { type: 'jump', of: { indicator: 'B2', figure: 'value' }, against: 'previous', percent: 50 },
    { code: 'K2', kind: 'soft' },
  ),
]).flatMap((each) => each.compiled ?? [])
const facts = (births: number) => ({
  ...NO_FACTS,
  now: { B1: { numerator: 52, denominator: 50 }, B2: { value: births } },
  previous: { B2: { value: 20 } },
})
const explained = (about: string, version = 1) => ({
  check: 'K2',
  about,
  text: '二月并入一个村。',
  version,
  byName: '张三',
  at: '2027-04-02T00:00:00.000Z',
})

test('what fires stands against submitting: a hard one as it is, a soft one until it is explained', () => {
  const found = runChecks(compiled, facts(60), [])
  expect(found.map(({ check: code, at, says }) => [code, at, says.zh])).toEqual([
    ['K1', ['B1'], '“产前检查率”的分子不能大于分母。'],
    ['K2', ['B2'], '“出生数”与上一期相差超过50%。'],
  ])
  const open = standingAgainst(found)
  expect(open.failed.map(({ check: code }) => code)).toEqual(['K1'])
  expect(open.unexplained.map(({ check: code }) => code)).toEqual(['K2'])
  const about = found[1]?.about ?? ''
  expect(about).toBe('{"B2":{"value":60}}')
  expect(standingAgainst(runChecks(compiled, facts(60), [explained(about)])).unexplained).toEqual([])
})

test('an explanation is for the figures it was written for: another figure asks again', () => {
  const again = runChecks(compiled, facts(61), [explained('{"B2":{"value":60}}')])[1]
  expect(again).toMatchObject({ explanation: null, lastVersion: 1 })
  // … and the last one counts, whatever was written before
  const last = runChecks(compiled, facts(60), [
    explained('{"B2":{"value":60}}'),
    explained('{"B2":{"value":61}}', 2),
  ])[1]
  expect(last).toMatchObject({ explanation: null, lastVersion: 2 })
})

test('a renamed indicator is renamed wherever a check names it, and nowhere else', () => {
  expect(renameInExpression('B1.value > previous.B1.value + B11.value', 'B1', 'X9')).toBe(
    'X9.value > previous.X9.value + B11.value',
  )
  expect(renameInExpression('median(history.B1) < now["B1"].value', 'B1', '乡-1')).toBe(
    'median(history["乡-1"]) < now["乡-1"].value',
  )
  expect(renameInExpression('B1.value >', 'B1', 'X9')).toBe('B1.value >')
  const share = check({ type: 'share', indicator: 'B1' }, { at: ['B1', 'B2'] })
  expect(renameInCheck(share, 'B1', 'X9')).toEqual({
    ...share,
    test: { type: 'share', indicator: 'X9' },
    at: ['X9', 'B2'],
  })
  expect(renameInCheck(share, 'C1', 'X9')).toBe(share)
})
