import { type DayRule, type RuledDay, ruledDays } from '@/server/domain/period/day-rule'

/** Which of a period's days are said as working days after its end, each as `say` says it; nothing where none is. */
export function dayRuleText(value: unknown, say: (day: RuledDay, n: number) => string): string {
  const rule = (value ?? {}) as DayRule
  return ruledDays
    .flatMap((day) => {
      const n = rule[day]
      return n === undefined ? [] : [say(day, n)]
    })
    .join(' · ')
}
