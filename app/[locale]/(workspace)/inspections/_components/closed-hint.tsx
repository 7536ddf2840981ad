import { useFormatter, useTranslations } from 'next-intl'
import { standingOf } from './sheet-group'
import type { Sheet } from './use-sheet'

/** Why a sheet takes no entries of the reader's: completed by whom and when, its period closed, its round not begun, somebody else's. */
export function ClosedHint({ sheet, inspects }: { sheet: Sheet['sheet']; inspects: boolean }) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  const by = sheet.inspectorName ?? ''
  const standing = standingOf(sheet)
  if (standing === 'completed' && sheet.completedAt)
    return t('completedHint', {
      by,
      at: format.dateTime(sheet.completedAt, { dateStyle: 'medium', timeStyle: 'short' }),
    })
  if (standing === 'unfinished') return t('closedHint')
  if (standing === 'waiting') return t('waitingHint')
  return inspects ? t('takenBy', { by }) : t('notCompletedHint')
}
