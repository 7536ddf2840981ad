import { checkRules } from '../document/check-rules'
import { refusedParts } from '../document/check-document'
import { joinParts, type Parts } from '../document/parts'
import type { FilePart } from './file-part'
import type { Reason, ReasonCode } from './reason'

const RULE = ['scoring', 'rule']

/**
 * What the rules of a file do that their author may not have meant, in the plan that the file makes: full marks that
 * nobody can reach, a band that no value falls into, a curve that turns. By part, at the cell of its rule. They are what
 * the workshop says of them, and like there they don't stand against going on.
 */
export function ruleWarnings(after: Parts, file: readonly FilePart[]): ReadonlyMap<string, Reason[]> {
  const document = joinParts(after)
  if (document === null) return new Map()
  const named = new Map(file.map((part) => [part.key, part]))
  const warnings = new Map<string, Reason[]>()
  for (const { key, code, data } of checkRules(document, refusedParts(document))) {
    const part = named.get(key)
    if (part === undefined || !isSaid(code)) continue
    const cell =
      part.fields.find(({ path }) => path.every((name, at) => name === RULE[at]))?.cell ?? part.cell
    const said = Object.entries(data).map(([name, value]) => [name, String(value)])
    warnings.set(key, [
      ...(warnings.get(key) ?? []),
      { code, cell, data: Object.fromEntries(said) as Reason['data'] },
    ])
  }
  return warnings
}

type Said = Extract<ReasonCode, 'fullOutOfReach' | 'bandOutOfReach' | 'ruleTurns'>
const isSaid = (code: string): code is Said =>
  ['fullOutOfReach', 'bandOutOfReach', 'ruleTurns'].includes(code)
