import type { ASTNode } from '@marcbachmann/cel-js'
import { type CheckFacts, factAt } from './check-facts'
import { checkFunctions, type CheckValue, type NotCheckedBecause, Unknown } from './check-functions'
import { type ReadExpression, referenceAt } from './read-expression'
import type { CheckIndicator } from './vocabulary'

/** Whether what must hold does. A figure that is not there makes it neither. */
export type CheckVerdict =
  { is: 'holds' } | { is: 'fires' } | { is: 'notChecked'; because: NotCheckedBecause }

/**
 * Judges a read expression. The language's library reads and types it; it is worked out here, since three things must be the
 * engine's own: two figures closer than its tolerance are the same, what is missing stays unknown through everything
 * that needs it, and nothing is divided by zero unseen.
 */
export function judgeExpression(
  { ast }: ReadExpression,
  indicators: ReadonlyMap<string, CheckIndicator>,
  facts: CheckFacts,
): CheckVerdict {
  const value = valueOf(ast, indicators, facts)
  if (value instanceof Unknown) return { is: 'notChecked', because: value.because }
  return value === true ? { is: 'holds' } : { is: 'fires' }
}

type Value = CheckValue | Unknown

function valueOf(node: ASTNode, indicators: ReadonlyMap<string, CheckIndicator>, facts: CheckFacts): Value {
  const read = (each: ASTNode): Value => valueOf(each, indicators, facts)
  const reference = referenceAt(node)
  if (reference) {
    const indicator = indicators.get(reference.code)
    return indicator ? factAt(facts, indicator, reference) : new Unknown('missing')
  }
  switch (node.op) {
    case 'value':
      return typeof node.args === 'number' || typeof node.args === 'boolean'
        ? node.args
        : new Unknown('missing')
    case '&&':
      return logic(node.args, false, read)
    case '||':
      return logic(node.args, true, read)
    case '?:': {
      const [condition, then, otherwise] = node.args
      const which = read(condition)
      return which instanceof Unknown ? which : read(which === true ? then : otherwise)
    }
    case '!_': {
      const value = read(node.args)
      return value instanceof Unknown ? value : value !== true
    }
    case '-_': {
      const value = read(node.args)
      return typeof value === 'number' ? -value : value
    }
    case 'list':
    case 'call': {
      const [name, nodes] = node.op === 'call' ? node.args : [null, node.args]
      const values = nodes.map(read)
      const unknown = values.find((value) => value instanceof Unknown)
      if (unknown) return unknown
      if (name === null) return values.filter((value) => typeof value === 'number')
      return finite(checkFunctions[name]?.run(...(values as never[])) ?? new Unknown('missing'))
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in': {
      const [left, right] = [read(node.args[0]), read(node.args[1])]
      if (left instanceof Unknown) return left
      return right instanceof Unknown ? right : binary(node.op, left, right)
    }
    default:
      return new Unknown('missing')
  }
}

/** One side that settles it is enough; else what is unknown keeps it open. */
function logic(
  [a, b]: readonly [ASTNode, ASTNode],
  settles: boolean,
  read: (node: ASTNode) => Value,
): boolean | Unknown {
  const left = read(a)
  if (left === settles) return settles
  const right = read(b)
  if (right === settles) return settles
  if (left instanceof Unknown) return left
  return right instanceof Unknown ? right : !settles
}

const finite = (value: Value): Value =>
  typeof value === 'number' && !Number.isFinite(value) ? new Unknown('notFinite') : value

/** Figures are the same within a billionth, and large ones within what their last digits can hold. */
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(1e-9, 1e-12 * Math.max(Math.abs(a), Math.abs(b)))

const same = (a: CheckValue, b: CheckValue): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? near(a, b)
    : Array.isArray(a) && Array.isArray(b)
      ? a.length === b.length && a.every((one, at) => near(Number(one), Number(b[at])))
      : a === b

const isList = (value: CheckValue): value is readonly number[] => Array.isArray(value)

function binary(op: string, left: CheckValue, right: CheckValue): Value {
  if (op === '==') return same(left, right)
  if (op === '!=') return !same(left, right)
  if (op === 'in') return Array.isArray(right) && right.some((one: number) => same(left, one))
  if (op === '+' && isList(left) && isList(right)) return [...left, ...right]
  const [a, b] = [Number(left), Number(right)]
  switch (op) {
    case '<':
      return a < b && !near(a, b)
    case '<=':
      return a <= b || near(a, b)
    case '>':
      return a > b && !near(a, b)
    case '>=':
      return a >= b || near(a, b)
    case '+':
      return finite(a + b)
    case '-':
      return finite(a - b)
    case '*':
      return finite(a * b)
    case '/':
      return finite(a / b)
    default:
      return finite(a % b)
  }
}
