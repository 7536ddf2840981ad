import type { CaseIndicator, Target } from './case'
import type { Refuse } from './refusal'

/** The indicators whose value some target of this one asks for. */
export function referredIndicators(indicator: CaseIndicator): string[] {
  const targets: (Target | undefined)[] = [
    indicator.target,
    ...(indicator.targets ?? []).map((each) => each.target),
  ]
  if (indicator.rule?.type === 'blend') {
    targets.push(indicator.rule.when, ...indicator.rule.parts.map((part) => part.target))
  }
  return targets.flatMap((target) =>
    typeof target === 'object' && 'ref' in target && target.ref === 'indicator' ? [target.code] : [],
  )
}

/** Refuses targets that refer to each other in a circle: neither could be resolved before the other. */
export function checkReferences(
  indicators: readonly { indicator: CaseIndicator; at: number }[],
  refuse: Refuse,
): void {
  const edges = new Map(indicators.map(({ indicator }) => [indicator.code, referredIndicators(indicator)]))
  for (const { indicator, at } of indicators) {
    const reached = new Set<string>()
    const ahead = [...(edges.get(indicator.code) ?? [])]
    for (let code = ahead.pop(); code !== undefined; code = ahead.pop()) {
      if (reached.has(code)) continue
      reached.add(code)
      ahead.push(...(edges.get(code) ?? []))
    }
    if (reached.has(indicator.code)) {
      refuse(['plan', 'indicators', at], 'cyclicReference', { code: indicator.code })
    }
  }
}
