import type { PartContent } from '@/server/domain/plan/document/plan-document'

type Period = Omit<PartContent<'period'>, 'position'>

const NUMERALS = ['一', '二', '三', '四'] as const
const ENDS = ['03-31', '06-30', '09-30', '12-31'] as const

/** A year's four quarters: each opens on the 25th of its last month, is due on the 10th after it and closes on the 25th. */
export function quartersOf(year: number, phase: string): (Period & { code: string })[] {
  return ENDS.map((end, at) => {
    const after = at === 3 ? `${year + 1}-01` : `${year}-${String((at + 1) * 3 + 1).padStart(2, '0')}`
    return {
      code: `${year}Q${at + 1}`,
      name: { zh: `${year}年${NUMERALS[at] ?? ''}季度`, en: `${year} Q${at + 1}` },
      phase,
      endsOn: `${year}-${end}`,
      opensOn: `${year}-${end.slice(0, 2)}-25`,
      dueOn: `${after}-10`,
      closesOn: `${after}-25`,
    }
  })
}

/** A year's twelve months: each opens on its 25th, is due on the 5th after it and closes on the 10th. */
export function monthsOf(year: number, phase: string): (Period & { code: string })[] {
  return Array.from({ length: 12 }, (_, at) => {
    const two = String(at + 1).padStart(2, '0')
    const after = at === 11 ? `${year + 1}-01` : `${year}-${String(at + 2).padStart(2, '0')}`
    const last = new Date(Date.UTC(year, at + 1, 0)).getUTCDate()
    return {
      code: `${year}M${two}`,
      name: { zh: `${year}年${at + 1}月`, en: `${year}-${two}` },
      phase,
      endsOn: `${year}-${two}-${last}`,
      opensOn: `${year}-${two}-25`,
      dueOn: `${after}-05`,
      closesOn: `${after}-10`,
    }
  })
}

/** A period to begin with: the year itself. */
export const newPeriod = (year: number, phase: string): Period => ({
  name: { zh: '', en: '' },
  phase,
  endsOn: `${year}-12-31`,
  opensOn: `${year}-12-25`,
  dueOn: `${year + 1}-01-10`,
  closesOn: `${year + 1}-01-25`,
})
