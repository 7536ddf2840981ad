import type { Statement } from './statement'

/** As many as a leader keeps in mind. */
const MOST = 5

/** 3: somebody has to act, or it is the result itself; 2: a finding; 1: that nothing was found, which is worth knowing last. */
function weightOf(statement: Statement): 0 | 1 | 2 | 3 {
  switch (statement.is) {
    case 'leads':
      return 3
    case 'moved':
    case 'missed':
      return 2
    case 'notMoved':
    case 'allMet':
      return 1
    case 'rectifications':
      return statement.red > 0 ? 3 : statement.yellow > 0 ? 2 : 1
    case 'decisions': {
      const { publications, notices, vetoes, adjustments, appeals, letters } = statement
      if (publications + vetoes + appeals > 0) return 3
      return notices + adjustments + letters > 0 ? 2 : 0
    }
    case 'late':
      return statement.periods.length > 0 ? 3 : 0
    case 'doubts': {
      const { unreported, provisional, questions } = statement
      return unreported + provisional + (questions ?? 0) > 0 ? 2 : 0
    }
  }
}

/** Whether somebody has to act: what is told in red or amber. */
export function urgencyOf(statement: Statement): 'alert' | 'due' | 'plain' {
  const weight = weightOf(statement)
  switch (statement.is) {
    case 'rectifications':
    case 'decisions':
    case 'late':
      return weight === 3 ? 'alert' : weight === 2 ? 'due' : 'plain'
    case 'doubts':
      return 'due'
    default:
      return 'plain'
  }
}

/**
 * The five things to know, in the order in which they are told: `candidates` stand in that order. What weighs most is taken, of equal
 * weight what is told first; what says nothing is never taken.
 */
export function chooseStatements(candidates: readonly (Statement | null)[]): Statement[] {
  const said = candidates.flatMap((statement, at) =>
    statement && weightOf(statement) > 0 ? [{ statement, at, weight: weightOf(statement) }] : [],
  )
  return said
    .toSorted((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, MOST)
    .toSorted((a, b) => a.at - b.at)
    .map(({ statement }) => statement)
}
