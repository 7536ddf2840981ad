import { describe, expect, test } from 'vitest'
import type { From } from '../../scoring/case'
import type { PlanDocument } from '../document/plan-document'
import { checkSources, type KnownPlan } from './check-source'

const known = (code: string, more: Partial<KnownPlan> = {}): KnownPlan => ({
  code,
  year: 2026,
  name: code,
  nameEn: code,
  assessedLevel: 'township',
  units: ['u1', 'u2'],
  periods: [
    { code: 'M1', name: 'M1', nameEn: 'M1', endsOn: '2026-01-31' },
    { code: 'M6', name: 'M6', nameEn: 'M6', endsOn: '2026-06-30' },
  ],
  sources: [],
  ...more,
})
const plans = [
  known('monthly'),
  known('last', { year: 2025 }),
  known('villages', { assessedLevel: 'village' }),
  known('some', { units: ['u1'] }),
  known('loop', { sources: ['between'] }),
  known('between', { sources: ['own'] }),
  known('round', { sources: ['round2'] }),
  known('round2', { sources: ['round'] }),
]

/** As much of a plan as is looked at. */
const document = (from: From | undefined, more: { suppliedBy?: string; kind?: string } = {}) =>
  ({
    settings: { code: 'own', year: 2026, assessedLevel: 'township' },
    units: [{ code: 'u1' }, { code: 'u2' }],
    periods: [{ code: 'Q1', phase: 'p', name: { zh: '一季度', en: '' }, endsOn: '2026-03-31' }],
    indicators: [
      {
        code: 'N1',
        suppliedBy: more.suppliedBy ?? 'system',
        scoring: { phases: ['p'], kind: more.kind ?? 'amount', from },
      },
    ],
  }) as unknown as PlanDocument

const year = (plan: string, period?: string): From => ({
  plan,
  figure: 'year',
  ...(period === undefined ? {} : { period }),
})

describe('what stands against taking another plan’s result', () => {
  test.each<[string, PlanDocument, string[]]>([
    ['nothing, where it fits', document(year('monthly')), []],
    ['nothing, where none is taken', document(undefined), []],
    [
      'it is not the system that supplies it',
      document(year('monthly'), { suppliedBy: 'self' }),
      ['sourceSupplier'],
    ],
    ['it is no plain figure', document(year('monthly'), { kind: 'rating' }), ['sourceKind']],
    ['the plan itself', document(year('own')), ['sourceSelf']],
    ['a plan that is not published', document(year('weekly')), ['sourceUnknown']],
    ['a plan of another year', document(year('last')), ['sourceUnknown']],
    ['a plan of another level', document(year('villages')), ['sourceLevel']],
    ['units that it does not assess are a warning', document(year('some')), ['sourceUnits warning']],
    ['a circle over several plans', document(year('loop')), ['sourceCycle']],
    ['a circle of others is theirs to mend', document(year('round')), []],
    ['a period that it lacks', document(year('monthly', 'M9')), ['sourcePeriodUnknown']],
    [
      'a period that ends later than the one that asks',
      document(year('monthly', 'M6')),
      ['sourcePeriodLater'],
    ],
  ])('%s', (_, plan, expected) => {
    const findings = checkSources(plan, { plans })
    expect(
      findings.map(({ code, severity }) => (severity === 'error' ? code : `${code} ${severity}`)),
    ).toEqual(expected)
    for (const finding of findings) expect(finding).toMatchObject({ key: 'indicator/N1', field: 'from' })
  })

  test('the circle is named from end to end', () => {
    expect(checkSources(document(year('loop')), { plans })[0]?.data).toEqual({
      plans: 'own → loop → between → own',
    })
  })

  test('no period ends by then', () => {
    const late = [known('monthly', { periods: [{ code: 'M6', name: '', nameEn: '', endsOn: '2026-06-30' }] })]
    expect(checkSources(document(year('monthly')), { plans: late })).toMatchObject([
      { code: 'sourceNoPeriod', data: { period: '一季度' } },
    ])
  })
})
