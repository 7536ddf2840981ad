import type { IndicatorScoring } from '../plan/plan-version'

/** The items of a checklist or a tally, or the answers of a poll, in the plan's order. */
export function itemsOf(scoring: IndicatorScoring) {
  const { rule } = scoring
  if (scoring.kind === 'poll') return scoring.answers ?? []
  const rules = rule?.type === 'blend' ? rule.parts.map((part) => part.rule) : rule ? [rule] : []
  const items = rules.flatMap((each) =>
    each.type === 'checklist' || each.type === 'tally' ? [...each.items] : [],
  )
  // The parts of a blend may judge the same item twice; it is counted once.
  return items.filter((item, at) => items.findIndex(({ code }) => code === item.code) === at)
}

/** Whether an item asks for the size of each case. */
export const isSized = (item: { code: string }): boolean => 'most' in item && item.most !== undefined
