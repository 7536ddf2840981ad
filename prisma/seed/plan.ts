import type { PlanUnitFacts, PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { checks, FIRST_CHECKED_YEAR } from './checks'
import { type Department, indicators, meetingsByQuarter } from './indicators'
import { periodsOf } from './periods'
import { FIRST_RECOUNT_YEAR, recountItems, sheetItems } from './sheet-items'

/** What the plan's rows hang on: the county, its assessed units and bureaus, and where identifiers come from. */
export interface PlanPlace {
  owner: PlanVersionFacts['owner'] & { id: string }
  units: PlanUnitFacts[]
  departments: Record<Department, string>
  newId: () => string
}

const categories = [
  ['A', '组织领导与保障', 'Leadership and resources'],
  ['B', '优质服务', 'Quality of service'],
  ['C', '权益保障', 'Benefits paid'],
  ['D', '流动人口服务', 'Services to migrants'],
  ['E', '信息质量', 'Data quality'],
  ['F', '群众评价', 'What residents say'],
  ['G', '现场督查', 'On the spot'],
  ['M', '监测(不计分)', 'Monitored, no marks'],
] as const

const phases = [
  ['regular', '平时', 'Regular', 0.4],
  ['half', '半年', 'Half-year', 0.2],
  ['final', '年终', 'Year-end', 0.4],
] as const

/** The district's plan for population and family health services in a year, its first version, all periods scheduled. */
export function planOf(year: number, place: PlanPlace): PlanVersionFacts {
  const periods = periodsOf(year)
  return {
    planId: place.newId(),
    code: 'comprehensive',
    versionId: place.newId(),
    ownerId: place.owner.id,
    owner: { code: place.owner.code, name: place.owner.name, nameEn: place.owner.nameEn },
    number: 1,
    year,
    name: `${year}年人口与家庭健康服务目标管理责任制考核方案`,
    nameEn: `${year} assessment plan: population and family health services`,
    assessedLevel: 'township',
    settings: {
      decimals: 2,
      missing: 'zero',
      notAssessed: 'rescale',
      rankBy: 'all',
      tieBreak: ['B', 'G'],
      adjustmentCaps: { bonus: 5 },
      grades: [
        { code: 'excellent', name: { zh: '优秀', en: 'Excellent' }, from: 90, quota: 0.3 },
        { code: 'good', name: { zh: '良好', en: 'Good' }, from: 80 },
        { code: 'pass', name: { zh: '合格', en: 'Pass' }, from: 60 },
        { code: 'fail', name: { zh: '不合格', en: 'Fail' }, from: 0 },
      ],
    },
    categories: categories.map(([code, name, nameEn]) => ({ code, name, nameEn })),
    phases: phases.map(([code, name, nameEn, weight]) => ({ code, name, nameEn, weight, combine: 'mean' })),
    periods: periods.map((period) => ({ ...period, id: place.newId(), state: 'scheduled', version: 1 })),
    units: place.units,
    indicators: indicators.map(({ code, name, unit, definition, suppliedBy, department, scoring }) => ({
      code,
      categoryCode: code.slice(0, 1),
      name: name[0],
      nameEn: name[1],
      unit: unit[0],
      unitEn: unit[1],
      definition: definition[0],
      definitionEn: definition[1],
      suppliedBy,
      departmentId: department ? place.departments[department] : null,
      // From this year on the county asks for it village by village.
      ...(code === 'D2' && year >= 2026 ? { byVillage: true as const } : {}),
      scoring,
    })),
    targets: meetingsByQuarter.map((target, at) => ({
      indicatorCode: 'A1',
      unitId: null,
      periodCode: `${year}Q${at + 1}`,
      target,
    })),
    sheetItems: [...sheetItems, ...(year >= FIRST_RECOUNT_YEAR ? recountItems : [])].map(
      ({ code, name, scoring, recounts }) => ({
        indicatorCode: 'G1',
        code,
        name: name[0],
        nameEn: name[1],
        phases: scoring.phases,
        scoring,
        ...(recounts === undefined ? {} : { recounts }),
      }),
    ),
    ...(year >= FIRST_CHECKED_YEAR ? { checks: [...checks] } : {}),
  }
}
