import { canonicalJson } from '../../audit/canonical-json'
import type { PlanPeriod } from '../plan-version'
import type { PlanDocument } from './plan-document'

/** Codes of periods that were opened already and that an amendment would take out, move or rename. */
export function startedPeriods(
  periods: readonly Pick<PlanPeriod, 'code' | 'state'>[],
  before: PlanDocument,
  after: PlanDocument,
): string[] {
  const find = (document: PlanDocument, code: string) =>
    document.periods.find((period) => period.code === code) ?? null
  return periods
    .filter(({ state }) => state !== 'scheduled')
    .filter(({ code }) => canonicalJson(find(before, code)) !== canonicalJson(find(after, code)))
    .map(({ code }) => code)
}
