import { canonicalJson } from '../audit/canonical-json'
import type { CheckFacts } from './check-facts'
import type { CompiledCheck } from './compile-checks'
import { type CheckVerdict, judgeExpression } from './judge-expression'
import type { CheckKind } from './plan-check'
import type { TwoLanguages } from './test-sentence'

/** Why a soft check's finding is as it should be, by who answers for the figures. */
export interface Explanation {
  check: string
  /** The figures that it was written for. */
  about: string
  text: string
  version: number
  byName: string
  at: Date | string
}

/** A check that fires on a report. */
export interface CheckFinding {
  check: string
  kind: CheckKind
  name: TwoLanguages
  says: TwoLanguages
  /** The indicators whose fields it points at. */
  at: readonly string[]
  /** The report's own figures that it rests on: an explanation of other figures is none. */
  about: string
  /** What was written for exactly these figures. */
  explanation: Explanation | null
  /** The version of the last explanation for it, whatever figures it was for; 0 where there is none. */
  lastVersion: number
}

/** The verdicts of checks on one unit's figures: in the browser as on the server. */
export function runChecks(
  checks: readonly CompiledCheck[],
  facts: CheckFacts,
  explanations: readonly Explanation[],
): CheckFinding[] {
  const latest = new Map<string, Explanation>()
  for (const each of explanations)
    if (each.version > (latest.get(each.check)?.version ?? 0)) latest.set(each.check, each)
  return checks.flatMap((compiled): CheckFinding[] => {
    if (verdictOf(compiled, facts).is !== 'fires') return []
    const { check, at, says } = compiled
    const about = aboutOf(compiled, facts)
    const last = latest.get(check.code)
    const { zh, en } = check.name
    return [
      {
        check: check.code,
        kind: check.kind,
        name: { zh, en: en.trim() === '' ? zh : en },
        says,
        at,
        about,
        explanation: last?.about === about ? last : null,
        lastVersion: last?.version ?? 0,
      },
    ]
  })
}

export const verdictOf = ({ expression, indicators }: CompiledCheck, facts: CheckFacts): CheckVerdict =>
  judgeExpression(expression, indicators, facts)

/** This period's figures that a check rests on and points at, as one text. */
function aboutOf({ at, expression }: CompiledCheck, { now }: CheckFacts): string {
  const read = expression.references.flatMap(({ scope, code }) =>
    scope === 'now' || scope === 'soFar' ? [code] : [],
  )
  const codes = [...new Set([...at, ...read])].toSorted()
  return canonicalJson(
    Object.fromEntries(codes.map((code) => [code, Object.hasOwn(now, code) ? (now[code] ?? null) : null])),
  )
}

/** What stands against submitting: hard findings, and soft ones that nobody has explained. */
export function standingAgainst<Finding extends CheckFinding>(
  findings: readonly Finding[],
): { failed: Finding[]; unexplained: Finding[] } {
  return {
    failed: findings.filter(({ kind }) => kind === 'hard'),
    unexplained: findings.filter(({ kind, explanation }) => kind === 'soft' && explanation === null),
  }
}
