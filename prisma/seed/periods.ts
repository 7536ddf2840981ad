import type { PlanPeriod } from '@/server/domain/plan/plan-version'

export type DemoPeriod = Omit<PlanPeriod, 'id' | 'state' | 'version'>

const quarterNames = ['一', '二', '三', '四']

/**
 * A year's six periods in its order. A quarter opens on the 25th of its last month, is due on the 10th after it and
 * closes on the 25th; the inspections of the half-year and the year's end follow their quarter. Civil days.
 */
export function periodsOf(year: number): DemoPeriod[] {
  const quarter = (number: 1 | 2 | 3 | 4): DemoPeriod => {
    const month = String(number * 3).padStart(2, '0')
    const next = number === 4 ? `${year + 1}-01` : `${year}-${String(number * 3 + 1).padStart(2, '0')}`
    return {
      code: `${year}Q${number}`,
      name: `${year}年${quarterNames[number - 1]}季度`,
      nameEn: `${year} Q${number}`,
      phaseCode: 'regular',
      endsOn: `${year}-${month}-${number === 1 || number === 4 ? 31 : 30}`,
      opensOn: `${year}-${month}-25`,
      dueOn: `${next}-10`,
      closesOn: `${next}-25`,
    }
  }
  return [
    quarter(1),
    quarter(2),
    {
      code: `${year}H1`,
      name: `${year}年半年督查`,
      nameEn: `${year} half-year inspection`,
      phaseCode: 'half',
      endsOn: `${year}-06-30`,
      opensOn: `${year}-07-01`,
      dueOn: `${year}-07-20`,
      closesOn: `${year}-07-31`,
    },
    quarter(3),
    quarter(4),
    {
      code: `${year}Y`,
      name: `${year}年年终考核`,
      nameEn: `${year} year-end assessment`,
      phaseCode: 'final',
      endsOn: `${year}-12-31`,
      opensOn: `${year + 1}-01-05`,
      dueOn: `${year + 1}-01-25`,
      closesOn: `${year + 1}-02-10`,
    },
  ]
}
