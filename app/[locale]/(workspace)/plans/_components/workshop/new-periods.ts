import type { PartContent } from '@/server/domain/plan/document/plan-document'

type Period = Omit<PartContent<'period'>, 'position'>
export type NewPeriod = Period & { code: string }

const NUMERALS = ['一', '二', '三', '四'] as const
const ENDS = ['03-31', '06-30', '09-30', '12-31'] as const

/** A year's four quarters: each opens on the 25th of its last month, is due on the 10th after it and closes on the 25th. */
export function quartersOf(year: number, phase: string): NewPeriod[] {
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
export function monthsOf(year: number, phase: string): NewPeriod[] {
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

/**
 * The inspections of the half-year and the year's end, after their quarters; each in the phase that is named for it. None
 * where no phase is.
 */
export function inspectionsOf(year: number, phases: readonly { code: string; name: string }[]): NewPeriod[] {
  const half = phases.find(({ code, name }) => code === 'half' || name.includes('半年'))
  const final = phases.find(({ code, name }) => code === 'final' || /年终|年末/.test(name))
  if (!half || !final) return []
  return [
    {
      code: `${year}H1`,
      name: { zh: `${year}年半年督查`, en: `${year} half-year inspection` },
      phase: half.code,
      endsOn: `${year}-06-30`,
      opensOn: `${year}-07-01`,
      dueOn: `${year}-07-20`,
      closesOn: `${year}-07-31`,
    },
    {
      code: `${year}Y`,
      name: { zh: `${year}年年终考核`, en: `${year} year-end assessment` },
      phase: final.code,
      endsOn: `${year}-12-31`,
      opensOn: `${year + 1}-01-05`,
      dueOn: `${year + 1}-01-25`,
      closesOn: `${year + 1}-02-10`,
    },
  ]
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

/** New periods with positions among the ones that there are: each after all that end before it or on its day. */
export function placeByEnd(
  held: readonly { position: number; endsOn: string }[],
  added: readonly NewPeriod[],
): (NewPeriod & { position: number })[] {
  const placed: (NewPeriod & { position: number })[] = []
  for (const period of added) {
    const all = [...held, ...placed].sort((a, b) => a.position - b.position)
    const before = all.findLastIndex(({ endsOn }) => endsOn <= period.endsOn)
    const [low, high] = [all[before]?.position, all[before + 1]?.position]
    const position = low === undefined ? (high ?? 2) - 1 : high === undefined ? low + 1 : (low + high) / 2
    placed.push({ ...period, position })
  }
  return placed
}
