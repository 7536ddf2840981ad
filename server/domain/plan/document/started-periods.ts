import { canonicalJson } from '../../audit/canonical-json'
import type { PlanPeriod } from '../plan-version'
import { placeOf } from '../succession/is-assessed'
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

/** The units that have ended by a period, or have begun to answer for others: nobody else's part in it changes. */
function changing({ units, periods }: PlanDocument, period: string) {
  const at = placeOf(periods)
  return units.flatMap(({ code, until, takesOver }) => {
    const ended = until !== undefined && at(period) > at(until)
    const begun = takesOver !== undefined && at(period) >= at(takesOver.from)
    return ended || begun ? [[code, begun, ended]] : []
  })
}
