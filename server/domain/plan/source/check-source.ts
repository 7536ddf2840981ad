import type { Finding, Registry } from '../document/check-document'
import { partKey } from '../document/parts'
import type { DocumentIndicator, PlanDocument } from '../document/plan-document'
import { sourcePeriod } from './source-period'

/** A published plan that this one may take results from: the latest version of each of the owner's plans. */
export interface KnownPlan {
  code: string
  year: number
  name: string
  nameEn: string
  assessedLevel: string
  units: readonly string[]
  periods: readonly { code: string; name: string; nameEn: string; endsOn: string }[]
  /** The plans that its own indicators are results of, by their codes. */
  sources: readonly string[]
}

/** What stands against taking another plan's results, indicator by indicator. */
export function checkSources(document: PlanDocument, { plans }: Pick<Registry, 'plans'>): Finding[] {
  const ofYear = plans.filter(({ year }) => year === document.settings.year)
  return document.indicators.flatMap((indicator) => checkSource(document, indicator, ofYear))
}

function checkSource(
  document: PlanDocument,
  indicator: DocumentIndicator,
  plans: readonly KnownPlan[],
): Finding[] {
  const { from, kind } = indicator.scoring
  if (from === undefined) return []
  const findings: Finding[] = []
  const found = (
    code: Finding['code'],
    data: Finding['data'] = {},
    severity: Finding['severity'] = 'error',
  ) => findings.push({ key: partKey('indicator', indicator.code), field: 'from', code, data, severity })
  if (indicator.suppliedBy !== 'system') found('sourceSupplier')
  if (kind !== 'amount') found('sourceKind')
  const own = document.settings.code
  if (from.plan === own) {
    found('sourceSelf', { plan: own })
    return findings
  }
  const plan = plans.find(({ code }) => code === from.plan)
  if (!plan) {
    found('sourceUnknown', { plan: from.plan, year: document.settings.year })
    return findings
  }
  const cycle = wayTo(own, from.plan, plans)
  if (cycle) found('sourceCycle', { plans: [own, ...cycle].join(' → ') })
  if (plan.assessedLevel !== document.settings.assessedLevel) found('sourceLevel', { plan: plan.name })
  else {
    const without = document.units.filter(({ code }) => !plan.units.includes(code))
    if (without.length > 0) found('sourceUnits', { plan: plan.name, count: without.length }, 'warning')
  }
  checkPeriods(document, indicator, plan, found)
  return findings
}

function checkPeriods(
  document: PlanDocument,
  { scoring: { from, phases, reportedIn } }: DocumentIndicator,
  plan: KnownPlan,
  found: (code: Finding['code'], data?: Finding['data'], severity?: Finding['severity']) => void,
): void {
  if (from === undefined) return
  if (from.period !== undefined && !plan.periods.some(({ code }) => code === from.period)) {
    found('sourcePeriodUnknown', { plan: plan.name, period: from.period })
    return
  }
  const due = document.periods.filter(
    ({ code, phase }) => phases.includes(phase) && (reportedIn?.includes(code) ?? true),
  )
  const isLate = (period: (typeof due)[number]) => {
    const looked = sourcePeriod(from, period, plan.periods)
    return looked === null || looked.endsOn > period.endsOn
  }
  const late = due.find(isLate)
  if (!late) return
  const period = late.name.zh || late.code
  if (from.period === undefined) found('sourceNoPeriod', { plan: plan.name, period })
  else found('sourcePeriodLater', { plan: plan.name, period: from.period, before: period })
}

/** The plans from one that lead back to `wanted`, both in it; null where none does. Each plan is looked at once. */
function wayTo(wanted: string, start: string, plans: readonly KnownPlan[]): string[] | null {
  const sourcesOf = new Map(plans.map(({ code, sources }) => [code, sources]))
  const seen = new Set<string>()
  const walk = (code: string): string[] | null => {
    if (code === wanted) return [code]
    if (seen.has(code)) return null
    seen.add(code)
    for (const next of sourcesOf.get(code) ?? []) {
      const rest = walk(next)
      if (rest) return [code, ...rest]
    }
    return null
  }
  return walk(start)
}
