import { z } from 'zod'
import { caseIndicatorSchema, caseSchema, type AssessmentCase } from './case'
import { checkIndicator } from './check-indicator'
import { checkPlan } from './check-plan'
import { checkReferences } from './check-references'
import { checkValues } from './check-values'
import { formatPath, refuseIssues, type CaseRefusal, type Refuse } from './refusal'
import { keyOf, listOf, readVocabulary } from './vocabulary'

export type { CaseRefusal, RefusalCode } from './refusal'
export type CaseReading = { ok: true; case: AssessmentCase } | { ok: false; refusals: CaseRefusal[] }

const headSchema = z.strictObject({ ...caseSchema.shape, values: z.array(z.unknown()) })

/**
 * Reads an assessment case from JSON already parsed. Accepts it whole, or refuses it with every reason at once, each
 * with its path in the file: unknown keys and codes, wrong shapes, bad numbers, duplicate cells, periods in two
 * phases, rules whose parameters contradict each other or the indicator. Never throws, whatever it is given.
 */
export function readCase(json: unknown): CaseReading {
  const refusals: CaseRefusal[] = []
  const refuse: Refuse = (path, code, data) => {
    refusals.push(
      data === undefined ? { path: formatPath(path), code } : { path: formatPath(path), code, data },
    )
  }
  const head = headSchema.safeParse(json)
  if (!head.success) refuseIssues(head.error.issues, json, [], refuse)
  const words = readVocabulary(json)
  checkPlan(json, words, refuse)
  const indicators = listOf(keyOf(keyOf(json, 'plan'), 'indicators')).flatMap((raw, at) => {
    const read = caseIndicatorSchema.safeParse(raw)
    return read.success ? [{ indicator: read.data, at }] : []
  })
  for (const { indicator, at } of indicators) {
    checkIndicator(indicator, ['plan', 'indicators', at], { words, units: keyOf(json, 'units') }, refuse)
  }
  checkReferences(indicators, refuse)
  const values = checkValues(json, words, refuse)
  if (!head.success || refusals.length > 0) return { ok: false, refusals }
  return { ok: true, case: { ...head.data, values } }
}
