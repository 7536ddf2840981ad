import { describe, expect, test } from 'vitest'
import { scoreSheet } from '@/server/domain/inspection/score-sheet'
import { sheetLines } from '@/server/domain/inspection/sheet-lines'
import { civilDay } from '@/server/domain/period/civil-day'
import { buildCase, type CountedCell } from '@/server/domain/plan/build-case'
import { readCase } from '@/server/domain/scoring/read-case'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { sheetEntries } from './inspected'
import { departmentCells } from './kept'
import { periodsOf } from './periods'
import { planOf } from './plan'
import { reportCells } from './reported'
import { script } from './script'
import { OPEN_PERIOD } from './story'
import { unitOf, units } from './units'

/** A year's table through a period as the figures make it when everybody reports in time. */
function score(year: number, through: string) {
  let ids = 0
  const plan = planOf(year, {
    owner: { id: 'county', code: '630203', name: '平安区', nameEn: null },
    departments: { health: 'health', finance: 'finance' },
    newId: () => `id-${(ids += 1)}`,
    units: units.map(({ code, group }) => ({
      id: code,
      code,
      name: code,
      nameEn: null,
      group,
      difficulty: 1,
    })),
  })
  for (const period of plan.periods) period.state = 'closed'
  const cells = plan.periods.flatMap((period) => {
    const lines = sheetLines(plan, period)
    return units.flatMap((unit): CountedCell[] => {
      const entries = new Map(
        sheetEntries(unit, period.code).map(({ item, observation }) => [item, observation]),
      )
      const verified = lines.flatMap((line) => {
        const observation = line.is === 'indicator' ? entries.get(line.code) : undefined
        return observation ? [[line.code, observation] as const] : []
      })
      const own = period.phaseCode === 'regular' ? reportCells(unit, period.code) : []
      const kept = [
        ...departmentCells(unit, period.code, 'health'),
        ...departmentCells(unit, period.code, 'finance'),
      ]
      const cell = { unitId: unit.code, periodCode: period.code }
      return [
        ...own.map((each) => ({
          ...cell,
          indicatorCode: each.indicator,
          observation: each.observation,
          source: 'self' as const,
        })),
        ...kept.map((each) => ({
          ...cell,
          indicatorCode: each.indicator,
          observation: each.observation,
          source: 'department' as const,
        })),
        ...verified.map(([indicatorCode, observation]) => ({
          ...cell,
          indicatorCode,
          observation,
          source: 'verified' as const,
        })),
        ...Object.entries(scoreSheet(lines, entries).ratings).flatMap(([indicatorCode, value]) =>
          value === null
            ? []
            : [{ ...cell, indicatorCode, observation: { value }, source: 'verified' as const }],
        ),
        ...(period.phaseCode === 'regular'
          ? [
              {
                ...cell,
                indicatorCode: 'E2',
                observation: { counts: { late: 0 } },
                source: 'verified' as const,
              },
            ]
          : []),
      ]
    })
  })
  const reading = readCase(JSON.parse(JSON.stringify(buildCase(plan, through, cells))))
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals))
  return scoreCase(reading.case).results
}

describe.each([
  [2024, '2024Y'],
  [2025, '2025Y'],
  [2026, '2026H1'],
])('the figures of %i', (year, through) => {
  const table = score(year, through)

  test('give every unit a total between 60 and 100', () => {
    for (const { total } of table) expect(total).toSatisfy((each: number) => each > 60 && each < 100)
  })

  test('propose no veto', () => {
    expect(table.flatMap(({ proposedVetoes }) => proposedVetoes ?? [])).toEqual([])
  })
})

test('in the first quarter of 2026 two townships are equal to the last tie-break', () => {
  const table = score(2026, '2026Q1')
  const ranks = ['hongshuiquan', 'shihuiyao'].map(
    (key) => table.find((row) => row.unit === unitOf(key).code)?.rank,
  )
  expect(ranks[0]).toBe(ranks[1])
  expect(table.filter(({ rank }) => rank === ranks[0])).toHaveLength(2)
})

test('Gucheng reports better than it is found, and the year shows it', () => {
  expect(score(2025, '2025Y').at(-1)?.unit).toBe(unitOf('gucheng').code)
})

describe('the script', () => {
  const steps = script()

  test('names every step once and goes forward in time', () => {
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length)
    expect(steps.every((step, at) => at === 0 || (steps[at - 1]?.at ?? step.at) <= step.at)).toBe(true)
  })

  test('does nothing to a period before it opens, and publishes it only once closed', () => {
    for (const code of new Set(steps.flatMap((step) => ('period' in step ? [step.period] : [])))) {
      const deeds = steps.flatMap((step) => ('period' in step && step.period === code ? [step.do] : []))
      expect(deeds[0]).toBe('open')
      if (code !== OPEN_PERIOD) expect(deeds.indexOf('close')).toBeLessThan(deeds.indexOf('run'))
      else expect(deeds).not.toContain('close')
    }
  })

  test('signs every report by its due day, but the two late ones and the extended one', () => {
    const dueOn = new Map([2024, 2025, 2026].flatMap(periodsOf).map(({ code, dueOn: day }) => [code, day]))
    const late = steps.filter(
      (step) =>
        step.do === 'move' &&
        step.name.endsWith('/sign') &&
        civilDay(step.at) > (dueOn.get(step.period) ?? ''),
    )
    expect(late.map(({ name }) => name)).toEqual([
      '2024Q3/shagou/sign',
      '2025Q1/shagou/sign',
      '2025Q3/hongshuiquan/sign',
    ])
  })

  test('leaves each of the nine reports of the open quarter where the story wants it', () => {
    const last = (key: string) => {
      const moves = steps.flatMap((step) =>
        step.do === 'move' && step.period === OPEN_PERIOD && step.unit === key ? [step.move] : [],
      )
      return moves.at(-1) ?? 'save'
    }
    expect(Object.fromEntries(units.map(({ key }) => [key, last(key)]))).toEqual({
      pingan: 'accept',
      xiaoxia: 'accept',
      sanhe: 'save',
      hongshuiquan: 'accept',
      shihuiyao: 'return',
      gucheng: 'sign',
      shagou: 'accept',
      bazanggou: 'submit',
      park: 'accept',
    })
  })
})
