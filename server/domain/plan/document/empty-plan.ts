import type { UnitLevel } from '../../units/levels'
import type { PlanDocument } from './plan-document'

/** A plan with nothing in it but its name, the units that there are to assess, and one phase. */
export function emptyPlan(
  head: { code: string; year: number; name: string; assessedLevel: UnitLevel },
  units: readonly { code: string }[],
): PlanDocument {
  return {
    format: 'mingji-plan',
    formatVersion: 1,
    settings: {
      code: head.code,
      year: head.year,
      name: { zh: head.name, en: '' },
      assessedLevel: head.assessedLevel,
      rules: 2,
      decimals: 2,
      missing: 'zero',
      notAssessed: 'rescale',
      rankBy: 'all',
      tieBreak: [],
      adjustmentCaps: {},
      pointsTotal: 100,
      grades: [],
    },
    categories: [],
    phases: [{ code: 'regular', name: { zh: '平时', en: 'Regular' }, weight: 1, combine: 'mean' }],
    periods: [],
    units: units.map(({ code }) => ({ code, group: 'all', difficulty: 1 })),
    indicators: [],
    sheetItems: [],
    targets: [],
    vetoes: [],
    adjustments: [],
  }
}
