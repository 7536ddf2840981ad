import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Kind } from '@/server/domain/scoring/case'

/** The same without one key: an undefined member is none, in JSON and in every comparison here. */
export function without(
  scoring: IndicatorScoring,
  key: Exclude<keyof IndicatorScoring, 'phases' | 'kind'>,
): IndicatorScoring {
  return { ...scoring, [key]: undefined }
}

/** What a new indicator begins with: a rate, reported in every phase, monitored until it has points and a rule. */
export const newScoring = (phases: readonly string[]): IndicatorScoring => ({
  phases: [...phases],
  kind: 'ratio',
  multiplier: 100,
})

/** The same indicator as another kind of figure: what only made sense for the old kind is left behind, its rule too. */
export function scoringOfKind(scoring: IndicatorScoring, kind: Kind): IndicatorScoring {
  if (kind === scoring.kind) return scoring
  const { phases, reportedIn, chance, points, direction, target } = scoring
  const valued = !['tally', 'checklist', 'manual'].includes(kind)
  return {
    phases,
    kind,
    ...(reportedIn === undefined ? {} : { reportedIn }),
    ...(chance === undefined ? {} : { chance }),
    ...(points === undefined ? {} : { points }),
    ...(valued && direction !== undefined ? { direction } : {}),
    ...(valued && target !== undefined ? { target } : {}),
    ...(kind === 'ratio' ? { multiplier: 100 } : {}),
    ...(kind === 'rating' ? { max: 100 } : {}),
    ...(kind === 'poll' ? { answers: [...USUAL_ANSWERS] } : {}),
  }
}

/** What counties ask: very satisfied, satisfied, so-so, not (clause 23). */
const USUAL_ANSWERS = [
  { code: 'very', name: { zh: '很满意', en: 'Very satisfied' }, worth: 1 },
  { code: 'yes', name: { zh: '满意', en: 'Satisfied' }, worth: 0.8 },
  { code: 'soso', name: { zh: '一般', en: 'So-so' }, worth: 0.6 },
  { code: 'no', name: { zh: '不满意', en: 'Dissatisfied' }, worth: 0 },
] as const
