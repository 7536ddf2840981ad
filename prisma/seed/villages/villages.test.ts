import { expect, test } from 'vitest'
import { buildCase, type CountedCell } from '@/server/domain/plan/build-case'
import { readCase } from '@/server/domain/scoring/read-case'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { checkObservation } from '@/server/domain/value/check-observation'
import { readOrg } from '../org'
import { clinicCell, villageCells, villageSheet } from './figures'
import { CLOSED, monthsOf, ON_NOTICE, OPEN_MONTH } from './periods'
import { TOWNSHIP, villages } from './place'
import { villagePlanOf } from './plan'
import { villageScript } from './script'

let ids = 0
const plan = villagePlanOf(2026, {
  owner: { id: 'town', code: TOWNSHIP, name: '三合镇', nameEn: null },
  clinic: 'clinic',
  newId: () => `id-${String((ids += 1))}`,
  units: villages.map(({ code, name }) => ({
    id: code,
    code,
    name,
    nameEn: null,
    group: 'all',
    difficulty: 1,
  })),
})

test('the villages are those of the division’s list, all of them', () => {
  const listed = readOrg().filter(({ parent, level }) => parent === TOWNSHIP && level === 'village')
  expect(villages.map(({ code }) => code)).toEqual(listed.map(({ code }) => code))
  for (const { code, name } of villages)
    expect(listed.find((one) => one.code === code)?.name).toMatch(new RegExp(name.replace('镇', '')))
})

test('the points of the plan sum to 100, and it makes a case that the engine accepts', () => {
  const points = plan.indicators.map(({ scoring }) => scoring.points as number)
  expect(points.reduce((sum, each) => sum + each, 0)).toBe(100)
  const reading = readCase(JSON.parse(JSON.stringify(buildCase(plan, '2026M12', []))))
  expect(reading.ok ? [] : reading.refusals).toEqual([])
})

test('every figure fits its indicator, and no village comes out below 60 in a published month', () => {
  for (const period of plan.periods) if (CLOSED.some((code) => code === period.code)) period.state = 'closed'
  const byCode = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]))
  const cells = CLOSED.flatMap((month) =>
    villages.flatMap((village): CountedCell[] => [
      ...[...villageCells(village, month), clinicCell(village, month)].map(({ indicator, observation }) => {
        const known = byCode.get(indicator)
        expect(known && checkObservation(known.scoring, observation)).toBe(null)
        return {
          unitId: village.code,
          periodCode: month,
          indicatorCode: indicator,
          observation,
          source: known?.suppliedBy === 'department' ? ('department' as const) : ('self' as const),
        }
      }),
      {
        unitId: village.code,
        periodCode: month,
        indicatorCode: 'E1',
        observation: { counts: { late: 0 } },
        source: 'verified',
      },
      ...(month === '2026M07'
        ? []
        : [
            {
              unitId: village.code,
              periodCode: month,
              indicatorCode: 'G1',
              observation: { value: 90 },
              source: 'verified' as const,
            },
          ]),
    ]),
  )
  const reading = readCase(JSON.parse(JSON.stringify(buildCase(plan, '2026M08', cells))))
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals))
  for (const { total } of scoreCase(reading.case).results)
    expect(total).toSatisfy((each: number) => each > 60 && each <= 100)
})

test('whoever loses marks on a sheet is told why', () => {
  for (const village of villages)
    for (const { observation, reason } of villageSheet(village, '2026M08')) {
      const lost =
        'missing' in observation
          ? observation.missing.length > 0
          : 'numerator' in observation && observation.numerator < observation.denominator
      expect(reason !== null).toBe(lost)
    }
})

test('the script names every step once, goes forward in time, and publishes a month only once closed', () => {
  const steps = villageScript()
  expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length)
  expect(steps.every((step, at) => at === 0 || (steps[at - 1]?.at ?? step.at) <= step.at)).toBe(true)
  for (const { code, opensOn, dueOn, closesOn } of monthsOf(2026)) {
    expect([opensOn, dueOn, closesOn].toSorted()).toEqual([opensOn, dueOn, closesOn])
    const deeds = steps.flatMap((step) => ('period' in step && step.period === code ? [step.do] : []))
    if (CLOSED.some((one) => one === code)) {
      expect(deeds.indexOf('close')).toBeLessThan(deeds.indexOf('run'))
      const taken = steps.flatMap((step) => (step.do === 'step' && step.period === code ? [step.take] : []))
      expect(taken).toEqual(
        code === ON_NOTICE ? ['ask', 'review', 'post'] : ['ask', 'review', 'post', 'submit', 'sign'],
      )
    } else if (code === OPEN_MONTH) expect(deeds).not.toContain('close')
    else expect(deeds).toEqual([])
  }
})
