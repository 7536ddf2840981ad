import 'server-only'
import type { AppealDecision, AppealStep } from '@/server/domain/appeal/appeal'
import { type Problem, problem } from '@/server/domain/errors'

/** The refusal that the table of an appeal's steps gave, in the words of the API. */
export function refuseStep(
  step: AppealStep,
  because: Extract<AppealDecision, { ok: false }>['because'],
  state: string,
): Problem {
  const action = `appeal.${step}`
  switch (because) {
    case 'role':
      return problem('forbidden', { action })
    case 'state':
    case 'noPart':
      return problem('notInThisState', { action, state })
    case 'scoredIt':
      return problem('scoredIt', {})
    case 'wordsRequired':
      return problem('reasonRequired', { fields: ['words'] })
  }
}
