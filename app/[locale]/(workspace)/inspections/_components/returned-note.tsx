import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { lineNamer } from './line-namer'
import classes from './never-came.module.css'
import type { Sheet } from './use-sheet'

type Told = NonNullable<Sheet['returned']>

/**
 * Why a sheet was given back that is being filled again: who, when, in which words, and what the unit had contested. What a phone took along
 * before doesn't say, or not all of it.
 */
export function ReturnedNote({
  sheet,
}: {
  sheet: Pick<Sheet, 'sheet' | 'lines'> & {
    returned?: (Omit<Told, 'contested'> & Partial<Pick<Told, 'contested'>>) | null
  }
}) {
  const t = useTranslations('inspections.confirmation')
  const locale = useLocale()
  const format = useFormatter()
  const { returned } = sheet
  if (!returned) return null
  const { contested = [] } = returned
  const lineName = lineNamer(sheet.lines, locale)
  return (
    <div className={classes.note} role="note">
      <p>
        {t('returned', {
          by: returned.byName,
          at: format.dateTime(returned.at, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
        {t('words', { words: returned.words })}
      </p>
      {contested.length > 0 ? (
        <>
          <p>{t('returnedContested')}</p>
          <ul>
            {contested.map(({ code, words }) => (
              <li key={code}>
                {lineName(code)}
                {t('words', { words })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
