import type { Environment } from '@marcbachmann/cel-js'
import { expressionOf } from './expression-of'
import type { PlanCheck } from './plan-check'
import { type ExpressionFault, languageOf, type ReadExpression, readExpression } from './read-expression'
import { subjectsOf, testSentence, type TwoLanguages } from './test-sentence'
import { type CheckIndicator, indicatorsFor } from './vocabulary'

export type CheckFault =
  | ({ is: 'expression' } & ExpressionFault)
  /** It points at an indicator that its source does not supply. */
  | { is: 'notThere'; code: string }
  | { is: 'pointsNowhere' }
  | { is: 'messageMissing' }

/** A check that can be judged: what it reads, what it points at, what it says. */
export interface CompiledCheck {
  check: PlanCheck
  /** The indicators whose fields it points at. */
  at: readonly string[]
  says: TwoLanguages
  expression: ReadExpression
  indicators: ReadonlyMap<string, CheckIndicator>
}

/** Every check with what stands against it, or ready to be judged. */
export function compileChecks(
  indicators: readonly CheckIndicator[],
  checks: readonly PlanCheck[],
): { check: PlanCheck; compiled: CompiledCheck | null; faults: CheckFault[] }[] {
  const names = Object.fromEntries(
    indicators.map(({ code, name, nameEn }) => [code, { zh: name, en: nameEn }]),
  )
  // Of a thousand indicators a language is made of those alone that are written somewhere: it costs by its names.
  const written = checks.map(({ test, at }) => [expressionOf(test), ...at].join(' ')).join(' ')
  const languages = new Map<string, { language: Environment; known: ReadonlyMap<string, CheckIndicator> }>()
  const languageFor = (check: PlanCheck) => {
    const subject = check.at[0] ?? subjectsOf(check.test)[0]
    const bureau =
      check.source === 'self'
        ? 'self'
        : `department ${indicators.find(({ code }) => code === subject)?.departmentId ?? ''}`
    const made = languages.get(bureau)
    if (made) return made
    const own = indicatorsFor(indicators, { source: check.source, subject }).filter(({ code }) =>
      written.includes(code),
    )
    const fresh = { language: languageOf(own), known: new Map(own.map((each) => [each.code, each])) }
    languages.set(bureau, fresh)
    return fresh
  }
  return checks.map((check) => {
    const { language, known } = languageFor(check)
    const reading = readExpression(language, expressionOf(check.test))
    const subjects = subjectsOf(check.test)
    const read = reading.ok
      ? reading.expression.references.flatMap(({ scope, code }) =>
          scope === 'now' || scope === 'soFar' ? [code] : [],
        )
      : []
    const supplied = (code: string) => known.get(code)?.suppliedBy === check.source
    const at =
      check.at.length > 0 ? check.at : [...new Set([...subjects, ...read])].filter((code) => supplied(code))
    const stray = at.find((code) => !supplied(code))
    const says = saysOf(check, names)
    // A bureau's check is of the bureau that it points at.
    const nowhere =
      check.source === 'department' && subjects.length === 0
        ? check.at.length === 0
        : at.length === 0 && reading.ok
    const faults: CheckFault[] = [
      ...(reading.ok || nowhere ? [] : [{ is: 'expression' as const, ...reading.fault }]),
      ...(stray === undefined ? [] : [{ is: 'notThere' as const, code: stray }]),
      ...(nowhere ? [{ is: 'pointsNowhere' as const }] : []),
      ...(says === null ? [{ is: 'messageMissing' as const }] : []),
    ]
    const ready = reading.ok && faults.length === 0 && says !== null
    return {
      check,
      faults,
      compiled: ready ? { check, at, says, expression: reading.expression, indicators: known } : null,
    }
  })
}

/** What is said where a check fires: its own words, or the ready-made kind's sentence. */
export function saysOf(
  check: Pick<PlanCheck, 'message' | 'test'>,
  names: Readonly<Record<string, TwoLanguages>>,
): TwoLanguages | null {
  const { zh, en } = check.message
  if (zh.trim() !== '') return { zh, en: en.trim() === '' ? zh : en }
  const sentence = testSentence(check.test, names)
  return sentence && { zh: sentence.zh, en: en.trim() === '' ? sentence.en : en }
}
