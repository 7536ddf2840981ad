import 'server-only'
import type { SheetRow } from '@/server/db/sheets'
import { type Problem, problem } from '@/server/domain/errors'
import type { EntryDecision } from '@/server/domain/inspection/decide-entry'
import type { SheetAction, SheetDecision } from '@/server/domain/inspection/sheet'

/** The refusal that a sheet's state table gave, in the words of the API. */
export function refuseSheet(
  action: SheetAction,
  because: Extract<SheetDecision | EntryDecision, { ok: false }>['because'],
  sheet: SheetRow,
): Problem {
  switch (because) {
    case 'role':
      return problem('forbidden', { action: `sheet.${action}` })
    case 'state':
      return problem('notInThisState', { action: `sheet.${action}`, state: sheet.state })
    case 'taken':
      return problem('sheetTaken', { by: sheet.inspectorName ?? '' })
    case 'removed':
      return problem('removedFromSheet', {})
    case 'notOfTeam':
      return problem('notOfTeam', { team: sheet.team.map(({ inspectorName }) => inspectorName) })
    case 'roundNotStarted':
      return problem('notInThisState', { action: `sheet.${action}`, state: sheet.round.state })
    case 'periodNotOpen':
      return problem('periodNotOpen', { state: sheet.period.state, closesOn: '' })
  }
}
