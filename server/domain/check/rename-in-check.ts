import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import { at } from './expression-of'
import type { CheckContent, CheckTest } from './plan-check'
import { referenceAt } from './read-expression'

/** An indicator gets another code: the same check where it does not name it. */
export function renameInCheck<Content extends CheckContent>(
  check: Content,
  from: string,
  to: string,
): Content {
  const test =
    check.test.type === 'expression'
      ? { ...check.test, expression: renameInExpression(check.test.expression, from, to) }
      : (renamed(check.test, from, to) as CheckTest)
  const pointed = check.at.map((code) => (code === from ? to : code))
  const changed = JSON.stringify([test, pointed]) !== JSON.stringify([check.test, check.at])
  return changed ? { ...check, test, at: pointed } : check
}

function renamed(value: unknown, from: string, to: string): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each) => renamed(each, from, to))
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'indicator' && each === from ? to : renamed(each, from, to),
    ]),
  )
}

/** The expression with the code replaced where it is named; as it was where it cannot be read. */
export function renameInExpression(text: string, from: string, to: string): string {
  let ast: ASTNode
  try {
    ast = new Environment({ limits: { maxAstNodes: 400, maxDepth: 40 } }).parse(text).ast
  } catch {
    // What cannot be read is found by the check of the plan, under its old code.
    return text
  }
  const places: { start: number; end: number; said: string }[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit)
      return
    }
    if (node === null || typeof node !== 'object' || !('op' in node)) return
    const found = node as ASTNode
    const reference = referenceAt(found)
    if (reference?.code === from) {
      // A field's name stays; `history` has none.
      const named = reference.field === null || found.op !== '.' ? found : found.args[0]
      places.push({ start: named.start, end: named.end, said: at(reference.scope, to) })
    }
    if (!reference) visit(found.args)
  }
  visit(ast)
  return places
    .toSorted((a, b) => b.start - a.start)
    .reduce((said, place) => said.slice(0, place.start) + place.said + said.slice(place.end), text)
}
