import type { CheckTest, FigureOf } from './plan-check'
import { type CheckScope, isBare } from './vocabulary'

/** A ready-made kind with its blanks filled → the expression that says the same: what must hold. */
export function expressionOf(test: CheckTest): string {
  switch (test.type) {
    case 'expression':
      return test.expression
    case 'share':
      return `${at('now', test.indicator)}.numerator <= ${at('now', test.indicator)}.denominator`
    case 'sum':
      return `${figure('now', test.whole)} == ${test.parts.map((part) => figure('now', part)).join(' + ')}`
    case 'part':
      return `${figure('now', test.part)} <= ${figure('now', test.whole)}`
    case 'notBelow':
      return `${figure('now', test.of)} >= ${figure('earlier', test.of)}`
    case 'jump': {
      const [now, then] = [figure('now', test.of), figure(test.against, test.of)]
      const far = `differsBy(${now}, ${then}) <= ${number(test.percent)}`
      return test.least === undefined ? far : `${far} || abs(${now} - ${then}) < ${number(test.least)}`
    }
    case 'outlier': {
      const value = `${at('now', test.indicator)}.value`
      const history = `atLeast(${at('history', test.indicator)}, ${number(test.points)})`
      if (test.method === 'minMax') return `${value} >= lowest(${history}) && ${value} <= highest(${history})`
      // If nothing else is said, as far as an honest value stands 998 times in 1,000 after a history of this length.
      const limit = test.beyond === undefined ? `${test.method}Limit(${history})` : number(test.beyond)
      return `${test.method}(${value}, ${history}) <= ${limit}`
    }
    case 'differs':
      return `differsBy(${figure('now', test.of)}, ${figure(test.source, test.from)}) <= ${number(test.percent)}`
  }
}

/** A code in a scope, as an expression writes it. */
export function at(scope: CheckScope, code: string): string {
  if (isBare(code)) return scope === 'now' ? code : `${scope}.${code}`
  return `${scope}["${code}"]`
}

const figure = (scope: CheckScope, { indicator, figure: field }: FigureOf): string =>
  `${at(scope, indicator)}.${field}`

/** Without an exponent's sign being taken for anything else: the language reads 1e-7 as it is. */
const number = (value: number): string => String(value)
