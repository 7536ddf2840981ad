import 'server-only'
import { type Problem, problem } from '@/server/domain/errors'
import type { RectificationAction, RectificationDecision } from '@/server/domain/rectification/rectification'

/** The refusal that the table of steps gave, in the words of the API. */
export function refuseStep(
  action: RectificationAction,
  because: Extract<RectificationDecision, { ok: false }>['because'],
  at: { state: string; today: string },
): Problem {
  switch (because) {
    case 'role':
      return problem('forbidden', { action: `rectification.${action}` })
    case 'state':
      return problem('notInThisState', { action: `rectification.${action}`, state: at.state })
    case 'supervised':
      return problem('leaderFollows', {})
    case 'hidden':
      return problem('findingHidden', {})
    case 'wordsRequired':
      return problem('reasonRequired', { fields: ['words'] })
    case 'dueRequired':
      return problem('orderIncomplete', { missing: ['dueOn'] })
    case 'duePast':
      return problem('dayPast', { today: at.today })
  }
}
