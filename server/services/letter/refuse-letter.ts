import 'server-only'
import { type Problem, problem } from '@/server/domain/errors'
import type { LetterAction, LetterDecision } from '@/server/domain/letter/letter'

/** The refusal that a letter's state table gave, in the words of the API. */
export function refuseLetter(
  action: LetterAction,
  because: Extract<LetterDecision, { ok: false }>['because'],
  letter: { state: string },
): Problem {
  switch (because) {
    case 'role':
      return problem('forbidden', { action: `letter.${action}` })
    case 'state':
    case 'alreadySigned':
      return problem('notInThisState', { action: `letter.${action}`, state: letter.state })
    case 'samePerson':
      return problem('bothSidesOnePerson', {})
    case 'unitSigns':
      return problem('unitSignsItself', {})
    case 'outdated':
      return problem('letterOutdated', {})
    case 'reasonRequired':
      return problem('reasonRequired', { fields: ['reason'] })
  }
}
