import { describe, expect, test } from 'vitest'
import type { From } from '../../scoring/case'
import type { PlanIndicator, PlanPeriod } from '../plan-version'
import { sourceCells } from './source-cells'
import type { SourcePlan } from './source-plan'
import { sourcePeriod } from './source-period'
import { sourcesLacking } from './sources-lacking'

const months = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'].map((endsOn, at) => ({
  code: `M${at + 1}`,
  endsOn,
}))

describe('which period of the other plan is looked at', () => {
  test.each<[string, Pick<From, 'period'>, string, string | null]>([
    ['the last that ends by then', {}, '2026-03-31', 'M3'],
    ['not one that ends a day later', {}, '2026-03-30', 'M2'],
    ['none that ends by then', {}, '2026-01-30', null],
    ['the named one, whatever ends by then', { period: 'M1' }, '2026-03-31', 'M1'],
    ['a name that is not there', { period: 'M9' }, '2026-03-31', null],
  ])('%s', (_, from, endsOn, expected) => {
    expect(sourcePeriod(from, { endsOn }, months)?.code ?? null).toBe(expected)
  })
})

const indicator = (code: string, from: From | undefined, more: object = {}) =>
  ({ code, suppliedBy: 'system', scoring: { phases: ['p'], kind: 'amount', from, ...more } }) as PlanIndicator
const period = (code: string, endsOn: string) => ({ id: code, code, phaseCode: 'p', endsOn }) as PlanPeriod
const plan = {
  periods: [period('Q1', '2026-03-31'), period('Q2', '2026-04-30')],
  units: ['a', 'b'].map((id) => ({ id, code: id, name: id, nameEn: null, group: 'g', difficulty: 1 })),
}
const source: SourcePlan = {
  planId: 's',
  code: 'monthly',
  name: '月通报',
  nameEn: 'Monthly',
  periods: months.map((month) => ({
    ...month,
    id: month.code,
    name: month.code,
    nameEn: month.code,
    published:
      month.code === 'M4'
        ? null
        : {
            number: 7,
            hash: 'h',
            runId: 'r',
            // b is vetoed there: it has no rank, and the score that it was published with.
            scores: {
              year: new Map([
                ['a', 86],
                ['b', 12],
              ]),
              period: new Map([['a', 90]]),
            },
          },
  })),
}

describe('the values that it supplies', () => {
  test.each<[string, From, [string, string, number][]]>([
    [
      'the year’s score of every unit',
      { plan: 'monthly', figure: 'year' },
      [
        ['a', 'Q1', 86],
        ['b', 'Q1', 12],
      ],
    ],
    ['the period’s, where a unit has one', { plan: 'monthly', figure: 'period' }, [['a', 'Q1', 90]]],
    [
      'of the named period in every period that asks',
      { plan: 'monthly', figure: 'period', period: 'M2' },
      [
        ['a', 'Q1', 90],
        ['a', 'Q2', 90],
      ],
    ],
    ['of a plan that is not there: none', { plan: 'weekly', figure: 'year' }, []],
  ])('%s', (_, from, expected) => {
    const cells = sourceCells({ ...plan, indicators: [indicator('N1', from)] }, [source])
    expect(
      cells.map(({ unitId, periodCode, observation }) => [
        unitId,
        periodCode,
        'value' in observation ? observation.value : null,
      ]),
    ).toEqual(expected)
  })

  test('say which publication they are of', () => {
    const [cell] = sourceCells(
      { ...plan, indicators: [indicator('N1', { plan: 'monthly', figure: 'year' })] },
      [source],
    )
    expect(cell).toMatchObject({
      source: 'verified',
      from: { plan: 'monthly', publication: 7, hash: 'h', figure: 'year', period: 'M3' },
    })
  })
})

describe('what is lacking', () => {
  const rule = { rule: { type: 'proportional' }, points: 20 }
  test.each<[string, PlanIndicator[], (string | null)[]]>([
    [
      'a due period’s result that is not published',
      [indicator('N1', { plan: 'monthly', figure: 'year' }, rule)],
      ['M4'],
    ],
    [
      'once, where two indicators ask for it',
      [
        indicator('N1', { plan: 'monthly', figure: 'year' }, rule),
        indicator('N2', { plan: 'monthly', figure: 'period' }, rule),
      ],
      ['M4'],
    ],
    [
      'every period, of a plan that is not there',
      [indicator('N1', { plan: 'weekly', figure: 'year' }, rule)],
      [null, null],
    ],
    ['nothing, where it is only watched', [indicator('N1', { plan: 'monthly', figure: 'year' })], []],
    ['nothing, where nothing is taken', [indicator('B1', undefined, rule)], []],
  ])('%s', (_, indicators, expected) => {
    expect(
      sourcesLacking({ indicators }, plan.periods, [source]).map((one) => one.period?.code ?? null),
    ).toEqual(expected)
  })
})
