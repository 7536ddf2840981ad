import type { CheckTest, CheckTestType, FigureOf } from '@/server/domain/check/plan-check'
import { expressionOf } from '@/server/domain/check/expression-of'
import { subjectsOf } from '@/server/domain/check/test-sentence'
import type { CheckIndicator } from '@/server/domain/check/vocabulary'

/** Another kind of test, its blanks filled from the one before as far as they go. */
export function newTest(
  type: CheckTestType,
  before: CheckTest,
  indicators: readonly CheckIndicator[],
): CheckTest {
  const ratios = indicators.filter(({ scoring }) => scoring.kind === 'ratio')
  const valued = indicators.filter(({ scoring }) => !['tally', 'checklist', 'manual'].includes(scoring.kind))
  const subject = subjectsOf(before).find((code) => valued.some((each) => each.code === code))
  const [first, second] = [
    subject ?? valued[0]?.code ?? '',
    valued.find(({ code }) => code !== subject)?.code,
  ]
  const of: FigureOf = { indicator: first, figure: 'value' }
  const other: FigureOf = { indicator: second ?? first, figure: 'value' }
  switch (type) {
    case 'expression':
      // The same condition in the expression's own words: a ready-made kind is where one begins.
      return { type, expression: expressionOf(before) }
    case 'share':
      return {
        type,
        indicator: ratios.find(({ code }) => code === subject)?.code ?? ratios[0]?.code ?? first,
      }
    case 'sum':
      return { type, whole: of, parts: [other] }
    case 'part':
      return { type, part: of, whole: other }
    case 'notBelow':
      return { type, of }
    case 'jump':
      return { type, of, against: 'previous', percent: 50 }
    case 'outlier':
      return { type, indicator: first, method: 'modifiedZ', points: 6 }
    case 'differs': {
      const bureau = valued.find(({ suppliedBy }) => suppliedBy === 'department')?.code ?? first
      return { type, of, source: 'department', from: { indicator: bureau, figure: 'value' }, percent: 10 }
    }
  }
}
