import type { Question } from './question'

/** From half of the units on, and three at least, it is the indicator that stands still and not a unit that copies. */
const SHARE = 0.5
const LEAST = 3

/** Marks questions of figures that stay the same where as many units put the same one of the same indicator up to the same period. */
export function markShared(questions: readonly Question[], units: number): Question[] {
  const keyOf = ({ kind, indicator, period }: Question) => `${kind} ${indicator} ${period}`
  const counts = new Map<string, number>()
  for (const question of questions) counts.set(keyOf(question), (counts.get(keyOf(question)) ?? 0) + 1)
  return questions.map((question) => {
    const shared = counts.get(keyOf(question)) ?? 0
    return question.kind === 'repeat' && shared >= Math.max(LEAST, SHARE * units)
      ? { ...question, shared }
      : question
  })
}
