import { useFormatter, useTranslations } from 'next-intl'
import classes from './never-came.module.css'
import type { Sheet } from './use-sheet'

/** Why a sheet was given back that is being filled again: who, when, in which words. What a phone took along before doesn't say. */
export function ReturnedNote({ sheet }: { sheet: Pick<Sheet, 'sheet'> & Partial<Pick<Sheet, 'returned'>> }) {
  const t = useTranslations('inspections.confirmation')
  const format = useFormatter()
  const { returned } = sheet
  if (!returned) return null
  return (
    <p className={classes.note} role="note">
      {t('returned', {
        by: returned.byName,
        at: format.dateTime(returned.at, { dateStyle: 'medium', timeStyle: 'short' }),
      })}
      {t('words', { words: returned.words })}
    </p>
  )
}
