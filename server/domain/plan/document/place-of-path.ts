import type { AssessmentCase } from '../../scoring/case'
import { partKey } from './parts'

const LISTS = { categories: 'category', periods: 'period', phases: 'phase', indicators: 'indicator' } as const

/** A refusal's path in the case that a document makes → the part to mend and the field in it. */
export function placeOfPath(
  assessment: AssessmentCase,
  path: string,
): { key: string | null; field: string | null } {
  const match = /^plan\.(\w+)(?:\[(\d+)\])?\.?(.*)$/.exec(path)
  if (!match) return { key: null, field: null }
  const [, list = '', at, rest = ''] = match
  if (!(list in LISTS) || at === undefined) return { key: partKey('settings'), field: list }
  const kind = LISTS[list as keyof typeof LISTS]
  const code = assessment.plan[list as keyof typeof LISTS][Number(at)]?.code ?? null
  if (kind !== 'indicator') return { key: code && partKey(kind, code), field: rest || null }
  const target = /^targets\[(\d+)\]/.exec(rest)
  if (target && code !== null) {
    const own = assessment.plan.indicators[Number(at)]?.targets?.[Number(target[1])]
    if (own) return { key: partKey('target', code, own.unit ?? null, own.period ?? null), field: null }
  }
  return { key: code && partKey('indicator', code), field: rest || null }
}
