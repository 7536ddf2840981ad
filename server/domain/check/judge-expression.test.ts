import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CheckFacts, NO_FACTS } from './check-facts'
import { judgeExpression } from './judge-expression'
import { languageOf, readExpression } from './read-expression'
import type { CheckIndicator } from './vocabulary'

const indicator = (code: string, kind: CheckIndicator['scoring']['kind'] = 'ratio'): CheckIndicator => ({
  code,
  name: code,
  nameEn: code,
  suppliedBy: 'self',
  departmentId: null,
  scoring: { kind },
})
const indicators = [
  indicator('B1'),
  indicator('B2', 'amount'),
  indicator('B3', 'amount'),
  indicator('C1', 'checklist'),
  indicator('乡-1', 'amount'),
  indicator('now', 'amount'),
]
const language = languageOf(indicators)
const known = new Map(indicators.map((each) => [each.code, each]))
const facts: CheckFacts = {
  ...NO_FACTS,
  now: {
    B1: { numerator: 45, denominator: 50 },
    B2: { value: 0.3 },
    '乡-1': { value: 7 },
    now: { value: 1 },
  },
  previous: { B1: { numerator: 30, denominator: 50 } },
  lastYear: { B2: { value: 0 } },
  before: { B1: [{ numerator: 40, denominator: 50 }], B2: [null] },
  history: { B1: [80, 82, 84, 86] },
  department: { B2: { value: 0.1 } },
}
const judge = (text: string) => {
  const reading = readExpression(language, text)
  if (!reading.ok) return `${reading.fault.code}: ${reading.fault.word}`
  const verdict = judgeExpression(reading.expression, known, facts)
  return verdict.is === 'notChecked' ? `notChecked: ${verdict.because}` : verdict.is
}

describe('what an expression says of a report', () => {
  test.each([
    // 45 of 50, that is 90 %; 30 of 50 in the quarter before
    ['B1.numerator <= B1.denominator', 'holds'],
    ['B1.value == 90', 'holds'],
    ['B1.value < previous.B1.value', 'fires'],
    ['B1.value - previous.B1.value <= 20', 'fires'],
    ['soFar.B1.numerator == 85 && soFar.B1.value == 85', 'holds'],
    ['highest(history.B1) == 86 && mean(history.B1) == 83', 'holds'],
    ['now["乡-1"].value == 7', 'holds'],
    ['now["now"].value == 1', 'holds'],
    ['B1.denominator > 0 ? B1.numerator / B1.denominator < 1 : true', 'holds'],
    ['B1.value in [89, 90]', 'holds'],
    ['!(B1.value > 95)', 'holds'],
    ['-B1.value < 0', 'holds'],
    // whole numbers are figures like others
    ['B2.value > 1/2', 'fires'],
    // 0.1 + 0.2 is 0.3 here as everywhere in the engine
    ['B2.value == 0.1 + 0.2', 'holds'],
    ['B2.value > 0.1 + 0.2', 'fires'],
    ['B2.value >= 0.1 + 0.2', 'holds'],
    ['B2.value == 3 * department.B2.value', 'holds'],
  ])('%s → %s', (text, verdict) => expect(judge(text)).toBe(verdict))
})

describe('a figure that is not there is neither passed nor failed', () => {
  test.each([
    ['B3.value > 0', 'notChecked: missing'],
    ['verified.B1.value > 0', 'notChecked: missing'],
    ['soFar.B2.value > 0', 'notChecked: missing'],
    ['!(B3.value > 0)', 'notChecked: missing'],
    ['B3.value > 0 || B1.value > 0', 'holds'],
    ['B3.value > 0 && B1.value > 95', 'fires'],
    ['B3.value > 0 && B1.value > 0', 'notChecked: missing'],
    ['!B3.reported || B3.value > 0', 'holds'],
    ['C1.reported', 'fires'],
    ['differsBy(B2.value, lastYear.B2.value) <= 50', 'notChecked: notFinite'],
    ['B2.value / lastYear.B2.value < 2', 'notChecked: notFinite'],
    ['z(B1.value, atLeast(history.B1, 5)) <= 3', 'notChecked: tooFew'],
    ['lowest(history.B3) <= 3 || B3.reported', 'notChecked: tooFew'],
  ])('%s → %s', (text, verdict) => expect(judge(text)).toBe(verdict))
})

describe('what cannot stand is refused at its place', () => {
  test.each([
    ['', 'empty: '],
    ['B9.value > 0', 'unknownName: B9'],
    ['previous.B9.value > 0', 'unknownField: previous.B9'],
    ['B2.numerator > 0', 'unknownField: B2.numerator'],
    ['C1.value > 0', 'unknownField: C1.value'],
    ['history.C1 == [1]', 'unknownField: history.C1'],
    ['B1.value', 'notYesOrNo: B1.value'],
    ['B1 > 0', 'wrongTypes: B1 > 0'],
    ['B1.value > true', 'wrongTypes: B1.value > true'],
    ['B1.value + B1.reported > 0', 'wrongTypes: B1.value + B1.reported'],
    ['1 < 2', 'readsNothing: 1 < 2'],
    ['B1.value >', 'syntax: '],
    ['B1.value > 0 B2', 'syntax: B2'],
    ['B1.value = 0', 'syntax: ='],
    ['now[B2.value].value > 0', 'notAllowed: now[B2.value]'],
    ['matches("aaaa", "(a+)+$")', 'unknownFunction: matches("aaaa", "(a+)+$")'],
    ['"B1".matches("(a+)+$")', 'notAllowed: "B1".matches("(a+)+$")'],
    ['[1, 2].all(x, x > 0)', 'notAllowed: [1, 2].all(x, x > 0)'],
    ['history.B1.size() > 0', 'notAllowed: history.B1.size()'],
    ['timestamp("2027-01-01T00:00:00Z") == null', 'unknownFunction: timestamp("2027-01-01T00:00:00Z")'],
    ['{1: 2} == {1: 2}', 'tooComplex: 1'],
    ['__proto__.value > 0', 'syntax: __proto__'],
    ['now.__proto__.value > 0', 'unknownField: now.__proto__'],
    ['B1.constructor > 0', 'unknownField: B1.constructor'],
    ['has(B1.value)', 'unknownFunction: has(B1.value)'],
  ])('%s → %s', (text, fault) => expect(judge(text)).toBe(fault))

  test('what would take long or deep is refused', () => {
    expect(judge('('.repeat(60) + 'B1.value > 0' + ')'.repeat(60))).toMatch(/^tooComplex/)
    expect(judge(`B1.value in [${Array.from({ length: 60 }, () => '1').join(',')}]`)).toMatch(/^tooComplex/)
    expect(judge(`B1.value > 0${' || B1.value > 0'.repeat(60)}`)).toMatch(/^tooLong|^holds/)
    expect(judge(`B1.value > 0${'+0'.repeat(450)}`)).toMatch(/^tooComplex/)
    expect(judge(`B1.value > ${'1'.repeat(1000)}`)).toMatch(/^tooLong/)
    expect(judge(`B1.value < ${'9'.repeat(400)}`)).toMatch(/^notAllowed/)
    expect(judge(`${'-'.repeat(900)}B1.value > 0`)).toMatch(/^(tooComplex|holds)/)
    expect(judge(`${'!'.repeat(900)}B1.reported`)).toMatch(/^(tooComplex|holds)/)
  })
})

describe('whatever is written', () => {
  const word = fc.constantFrom(
    ...'B1 B2 C1 now previous history soFar . .value .numerator .reported ["乡-1"] ( ) [ ] { } , : ? && || ! - + * / % < <= == != > in true false null 1 2.5 1e9 0x1F 3u "a" b"x" r"\\" // z( differsBy( sum( atLeast( has( size( .map( .all( x __proto__ constructor \n 市'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
    fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  test('it is refused with a place in the text, or judged: nothing is thrown', () => {
    fc.assert(
      fc.property(text, (written) => {
        const reading = readExpression(language, written)
        if (reading.ok) {
          const verdict = judgeExpression(reading.expression, known, facts)
          expect(['holds', 'fires', 'notChecked']).toContain(verdict.is)
          expect(judgeExpression(reading.expression, known, facts)).toEqual(verdict)
        } else {
          expect(reading.fault.from).toBeGreaterThanOrEqual(0)
          expect(reading.fault.to).toBeLessThanOrEqual(Math.max(written.length, reading.fault.from + 1))
        }
      }),
      { numRuns: 1000 },
    )
  }, 60_000)
})
