import type { Question } from './question'

/** One indicator's questions up to one period, which so many units share. */
export interface Shared<One> {
  indicator: string
  period: string
  units: number
  questions: One[]
}

/** Questions one by one, and those that units share by their indicator and period, most units first. */
export function apartOrTogether<One extends Pick<Question, 'indicator' | 'period' | 'shared'>>(
  questions: readonly One[],
): { alone: One[]; together: Shared<One>[] } {
  const groups = new Map<string, Shared<One>>()
  for (const question of questions) {
    const { indicator, period, shared } = question
    if (shared === undefined) continue
    const key = `${indicator} ${period}`
    const group = groups.get(key) ?? { indicator, period, units: shared, questions: [] }
    group.questions.push(question)
    groups.set(key, group)
  }
  return {
    alone: questions.filter(({ shared }) => shared === undefined),
    together: [...groups.values()].toSorted((a, b) => b.units - a.units),
  }
}
