import { canonicalJson } from '../../audit/canonical-json'
import type { PlanPeriod } from '../plan-version'
import { isAssessed } from '../succession/is-assessed'
import type { PlanDocument } from './plan-document'

/**
 * Codes of periods that were opened already and that an amendment would take out, move or rename, or in which other units
 * would answer: who is asked for a report is settled when a period opens.
 */
export function startedPeriods(
  periods: readonly Pick<PlanPeriod, 'code' | 'state'>[],
  before: PlanDocument,
  after: PlanDocument,
): string[] {
  const find = (document: PlanDocument, code: string) =>
    document.periods.find((period) => period.code === code) ?? null
  return periods
    .filter(({ state }) => state !== 'scheduled')
    .filter(
      ({ code }) =>
        canonicalJson(find(before, code)) !== canonicalJson(find(after, code)) ||
        canonicalJson(changing(before, code)) !== canonicalJson(changing(after, code)),
    )
    .map(({ code }) => code)
}

/** Of the units that end, or are made of others, those that a period does not assess or in which they have begun to answer. */
const changing = ({ units, periods }: PlanDocument, period: string) =>
  units
    .filter(({ until, takesOver }) => until !== undefined || takesOver !== undefined)
    .flatMap((unit) => {
      const begun =
        unit.takesOver !== undefined && isAssessed({ code: '', takesOver: unit.takesOver }, period, periods)
      const ended =
        unit.until !== undefined && !isAssessed({ code: unit.code, until: unit.until }, period, periods)
      return begun || ended ? [[unit.code, begun, ended]] : []
    })
