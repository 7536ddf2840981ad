import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js'
import type { CheckReference } from './check-facts'
import { checkFunctions } from './check-functions'
import { MOST_TEXT } from './plan-check'
import { type CheckIndicator, type CheckScope, fieldsOf, isBare, scopes } from './vocabulary'

/** Why an expression cannot stand, and where in its text. */
export interface ExpressionFault {
  code:
    | 'empty'
    | 'tooLong'
    | 'tooComplex'
    | 'syntax'
    | 'unknownName'
    | 'unknownField'
    | 'unknownFunction'
    | 'wrongTypes'
    | 'notAllowed'
    | 'notYesOrNo'
    | 'readsNothing'
  from: number
  to: number
  /** The word that it is about. */
  word: string
}

export interface ReadExpression {
  ast: ASTNode
  references: readonly CheckReference[]
}

export type ExpressionReading =
  { ok: true; expression: ReadExpression } | { ok: false; fault: ExpressionFault }

const LIMITS = { maxAstNodes: 400, maxDepth: 40, maxListElements: 50, maxMapEntries: 0, maxCallArguments: 8 }
const OPERATORS = new Set('+ - * / % < <= > >= == != && || ?: !_ -_ list . [] id value call in'.split(' '))

/** The language with the names of a plan's indicators: made once for many expressions. */
export function languageOf(indicators: readonly CheckIndicator[]): Environment {
  const language = new Environment({ limits: LIMITS, homogeneousAggregateLiterals: true })
  for (const { signature, run } of Object.values(checkFunctions))
    language.registerFunction(signature, run as never, { async: false })
  const kinds = [...new Set(indicators.map(({ scoring }) => scoring.kind))]
  const typeOf = new Map(
    kinds.map((kind) => {
      const fields = fieldsOf(kind)
      return [kind, { name: `Figures_${fields.join('_')}`, fields }] as const
    }),
  )
  for (const { name, fields } of new Map([...typeOf.values()].map((type) => [type.name, type])).values())
    language.registerType(name, {
      fields: Object.fromEntries(fields.map((field) => [field, field === 'reported' ? 'bool' : 'double'])),
    })
  const typeName = ({ scoring }: CheckIndicator) => typeOf.get(scoring.kind)?.name ?? ''
  for (const scope of scopes) {
    const listed = scope === 'history'
    const known = indicators.filter(({ scoring }) => !listed || fieldsOf(scoring.kind).includes('value'))
    // A type without any field is none to the language.
    if (known.length === 0) continue
    language.registerType(`Scope_${scope}`, {
      fields: Object.fromEntries(
        known.map((indicator) => [indicator.code, listed ? 'list<double>' : typeName(indicator)]),
      ),
    })
    language.registerVariable(scope, `Scope_${scope}`)
  }
  for (const indicator of indicators)
    if (isBare(indicator.code)) language.registerVariable(indicator.code, typeName(indicator))
  return language
}

/**
 * An expression's text → what can be judged, or what is wrong with it and where. Only comparing, arithmetic, logic and the
 * named functions: no text, no loops, no patterns, nothing that takes longer than its length.
 */
export function readExpression(language: Environment, text: string): ExpressionReading {
  const refuse = (code: ExpressionFault['code'], from: number, to: number): ExpressionReading => ({
    ok: false,
    fault: { code, from, to: Math.max(to, from), word: text.slice(from, Math.max(to, from)).slice(0, 60) },
  })
  if (text.trim() === '') return refuse('empty', 0, 0)
  if (text.length > MOST_TEXT) return refuse('tooLong', MOST_TEXT, text.length)
  try {
    const parsed = language.parse(text)
    const references: CheckReference[] = []
    const refused = walk(parsed.ast, references)
    if (refused) return refuse(refused.code, refused.node.start, refused.node.end)
    const checked = parsed.check()
    if (checked.valid && checked.type !== 'bool') return refuse('notYesOrNo', 0, text.length)
    if (!checked.valid) {
      const { error } = checked
      const node = error?.node
      const code = TYPE_FAULTS[error?.code ?? ''] ?? 'wrongTypes'
      return refuse(code, node?.start ?? 0, node?.end ?? text.length)
    }
    if (references.length === 0) return refuse('readsNothing', 0, text.length)
    return { ok: true, expression: { ast: parsed.ast, references } }
  } catch (error) {
    // The language says in its own errors what it could not read; whatever else it throws is no expression either.
    if (!(error instanceof ParseError)) return refuse('syntax', 0, text.length)
    const { start = 0, end = text.length } = error.range ?? {}
    return refuse(error.code === 'limit_exceeded' ? 'tooComplex' : 'syntax', start, Math.max(end, start + 1))
  }
}

const TYPE_FAULTS: Readonly<Record<string, ExpressionFault['code']>> = {
  unknown_variable: 'unknownName',
  no_such_key: 'unknownField',
}

type Refused = { code: ExpressionFault['code']; node: ASTNode } | null

/** Goes through everything an expression says: what it reads is noted, what it may not say is named. */
function walk(node: ASTNode, references: CheckReference[]): Refused {
  if (!OPERATORS.has(node.op)) return { code: 'notAllowed', node }
  const reference = referenceAt(node)
  if (reference) {
    references.push(reference)
    return null
  }
  switch (node.op) {
    case 'value': {
      if (typeof node.args === 'bigint') {
        // Whole numbers are figures like others: 1/2 is a half.
        const figure = Number(node.args)
        Object.assign(node, { args: figure })
        return Number.isFinite(figure) ? null : { code: 'notAllowed', node }
      }
      return typeof node.args === 'number' || typeof node.args === 'boolean'
        ? null
        : { code: 'notAllowed', node }
    }
    // Figures stand only at a name's field, which is a reference; a name alone is none.
    case 'id':
      return scopes.some((scope) => scope === node.args) ? { code: 'notAllowed', node } : null
    case '.':
      return node.args[0].op === 'id' ? null : walk(node.args[0], references)
    case '[]':
      return { code: 'notAllowed', node }
    case 'call': {
      const [name, args] = node.args
      if (!Object.hasOwn(checkFunctions, name)) return { code: 'unknownFunction', node }
      return walkAll(args, references)
    }
    case '!_':
    case '-_':
      return walk(node.args, references)
    case 'list':
    case '?:':
    case '||':
    case '&&':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case 'in':
      return walkAll(node.args, references)
    default:
      return { code: 'notAllowed', node }
  }
}

function walkAll(nodes: readonly ASTNode[], references: CheckReference[]): Refused {
  for (const node of nodes) {
    const refused = walk(node, references)
    if (refused) return refused
  }
  return null
}

/** `B1.value`, `previous.B1.value`, `now["乡-1"].value`, `history.B1` → what it names; null for everything else. */
export function referenceAt(node: ASTNode): CheckReference | null {
  const listed = memberOf(node)
  if (listed?.scope === 'history') return { scope: 'history', code: listed.code, field: null }
  if (node.op !== '.') return null
  const [of, field] = node.args
  if (of.op === 'id')
    return scopes.some((scope) => scope === of.args) ? null : { scope: 'now', code: of.args, field }
  const member = memberOf(of)
  return member && member.scope !== 'history' ? { ...member, field } : null
}

/** `previous.B1` or `previous["B1"]` → its scope and code. */
function memberOf(node: ASTNode): { scope: CheckScope; code: string } | null {
  if (node.op !== '.' && node.op !== '[]') return null
  const [of, name] = node.args
  const scope = of.op === 'id' ? scopes.find((one) => one === of.args) : undefined
  const code = typeof name === 'string' ? name : name.op === 'value' ? name.args : null
  return scope !== undefined && typeof code === 'string' ? { scope, code } : null
}
