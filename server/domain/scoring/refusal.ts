import type { z } from 'zod'
import { LARGEST_NUMBER } from './case'

/** Why a place in a case file is refused. Codes and data only; sentences are the reader's language's business. */
export type RefusalCode =
  // shape
  | 'missingKey'
  | 'unknownKey'
  | 'wrongType'
  | 'wrongChoice'
  | 'wrongFormat'
  | 'badNumber'
  | 'tooSmall'
  | 'tooLarge'
  | 'badLength'
  | 'badCode'
  | 'needsRules2'
  // cross-references
  | 'unknownUnit'
  | 'unknownIndicator'
  | 'unknownPeriod'
  | 'unknownPhase'
  | 'unknownCategory'
  | 'unknownAnswer'
  | 'unknownItem'
  | 'unknownAdjustmentItem'
  | 'unknownLevel'
  | 'duplicateCode'
  | 'duplicateCell'
  | 'duplicateTarget'
  | 'duplicateBound'
  | 'joinedDiffers'
  | 'sampleDiffers'
  | 'periodInTwoPhases'
  | 'periodOutsidePhases'
  | 'periodOpenAndNotYet'
  | 'wrongWeightsLength'
  // what an indicator lacks
  | 'ruleMissing'
  | 'pointsMissing'
  | 'targetMissing'
  | 'targetForNothing'
  | 'baselineMissing'
  | 'answersMissing'
  | 'fromMissing'
  | 'matterMissing'
  // what does not go together
  | 'ruleNotForKind'
  | 'accumulateNotForKind'
  | 'modifierNotForKind'
  | 'kindHasNoValue'
  | 'targetNotARange'
  | 'targetIsARange'
  | 'rangeReversed'
  | 'pooledNeedsCounts'
  | 'bestOfARange'
  | 'measureNotForRange'
  | 'measureNotForReference'
  | 'cyclicReference'
  | 'ruleNotForRange'
  | 'mixedBands'
  | 'knotsNotAscending'
  | 'satisfactoryNotBetter'
  | 'whenWithoutOtherwise'
  | 'otherwiseWithoutWhen'
  | 'weightsAllZero'
  | 'minAbovePoints'
  | 'boundsReversed'
  | 'trimNotForKind'
  | 'tooFewScores'
  | 'scoresNotAsked'
  | 'sizesNotAsked'
  | 'sizesMissing'
  | 'mostDiffers'
  | 'topNotDescending'
  | 'topAbovePoints'
  | 'mixedSigns'

export type CaseRefusal = {
  /** Where in the file: `values[3].numerator`; `$` is the file itself. */
  path: string
  code: RefusalCode
  data?: Readonly<Record<string, string | number | readonly string[]>>
}

export type PathStep = string | number
export type Refuse = (path: readonly PathStep[], code: RefusalCode, data?: CaseRefusal['data']) => void

const PLAIN_KEY = /^[\p{L}_$][\p{L}\p{N}_$]*$/u

/** `['values', 3, 'numerator']` → `values[3].numerator`. */
export function formatPath(steps: readonly PathStep[]): string {
  let path = ''
  for (const step of steps) {
    if (typeof step === 'number') path += `[${String(step)}]`
    else if (PLAIN_KEY.test(step)) path += path === '' ? step : `.${step}`
    else path += `[${JSON.stringify(step)}]`
  }
  return path === '' ? '$' : path
}

type Issue = z.core.$ZodIssue

const typeOf = (input: unknown): string =>
  input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input

/** What stands at `steps` inside `input`; undefined where nothing does. */
function at(input: unknown, steps: readonly PropertyKey[]): unknown {
  let here = input
  for (const step of steps) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = Reflect.get(here, step)
  }
  return here
}

/** How much is wrong: every unknown key for itself. */
const amiss = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0)

/** Of a union's alternatives, the one meant: its own type matches, and least is wrong inside it. */
function alternativeMeant(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const mismatched = (issue: Issue) => issue.path.length === 0 && issue.code === 'invalid_type'
  return alternatives
    .filter((issues) => issues.length > 0 && !issues.some(mismatched))
    .sort((a, b) => amiss(a) - amiss(b))[0]
}

/** Turns zod's issues about `input`, which stands at `base` in the file, into refusals. */
export function refuseIssues(
  issues: readonly Issue[],
  input: unknown,
  base: readonly PathStep[],
  refuse: Refuse,
): void {
  for (const issue of issues) {
    const inner = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    const path = [...base, ...inner]
    const found = at(input, issue.path)
    switch (issue.code) {
      case 'unrecognized_keys':
        for (const key of issue.keys) refuse([...path, key], 'unknownKey', { key })
        break
      case 'invalid_type':
        if (typeof found === 'number' && !Number.isFinite(found)) refuse(path, 'badNumber')
        else if (found === undefined) refuse(path, 'missingKey', { key: String(inner.at(-1) ?? '') })
        else refuse(path, 'wrongType', { expected: issue.expected, found: typeOf(found) })
        break
      case 'too_big':
        if (Number(issue.maximum) === LARGEST_NUMBER) refuse(path, 'badNumber')
        else if (typeof found === 'number') refuse(path, 'tooLarge', { maximum: Number(issue.maximum) })
        else refuse(path, 'badLength', { maximum: Number(issue.maximum) })
        break
      case 'too_small':
        if (Number(issue.minimum) === -LARGEST_NUMBER) refuse(path, 'badNumber')
        else if (typeof found === 'number') refuse(path, 'tooSmall', { minimum: Number(issue.minimum) })
        else refuse(path, 'badLength', { minimum: Number(issue.minimum) })
        break
      case 'invalid_value':
        if (found === undefined) refuse(path, 'missingKey', { key: String(inner.at(-1) ?? '') })
        else refuse(path, 'wrongChoice', { options: issue.values.map(String) })
        break
      case 'invalid_union': {
        const meant = alternativeMeant(issue.errors)
        if (meant !== undefined) {
          refuseIssues(meant, found, path, refuse)
        } else if (found === undefined) refuse(path, 'missingKey', { key: String(inner.at(-1) ?? '') })
        else if (issue.discriminator !== undefined)
          refuse(path, 'wrongChoice', { found: typeof found === 'string' ? found : typeOf(found) })
        else if (typeof found === 'number' && !(Math.abs(found) <= LARGEST_NUMBER)) refuse(path, 'badNumber')
        else refuse(path, 'wrongType', { found: typeOf(found) })
        break
      }
      case 'invalid_key':
        refuse(path, 'badCode')
        break
      case 'custom':
        refuse(path, 'badCode')
        break
      default:
        refuse(path, 'wrongFormat')
    }
  }
}
