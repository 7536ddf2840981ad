import { expressionOf } from './expression-of'
import type { CheckTest } from './plan-check'
import { testSentence, type TwoLanguages } from './test-sentence'

/** What a check asks, to read: a ready-made kind's sentence, or the expression itself. */
export function conditionText(test: CheckTest, names: Readonly<Record<string, TwoLanguages>>): TwoLanguages {
  const expression = expressionOf(test)
  return testSentence(test, names) ?? { zh: expression, en: expression }
}
