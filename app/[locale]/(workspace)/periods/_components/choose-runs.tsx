import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { getPathname } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './compare.module.css'

type Run = ApiOutput['runs']['compare']['runs'][number]

/** Which two runs to compare; the choice goes into the address and works without script. */
export async function ChooseRuns({
  periodId,
  runs,
  from,
  to,
}: {
  periodId: string
  runs: readonly Run[]
  from: string | null
  to: string | null
}) {
  const [t, locale, format] = await Promise.all([
    getTranslations('periods.compare'),
    getLocale(),
    getFormatter(),
  ])
  const optionText = (run: Run) => {
    const said = {
      number: String(run.number),
      at: format.dateTime(run.createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
    }
    const [publication] = run.publications
    return publication
      ? t('optionPublished', { ...said, publication: String(publication.number) })
      : t('option', said)
  }
  return (
    <form
      action={getPathname({ href: `/periods/${periodId}/runs`, locale })}
      className={classes.choose}
      aria-label={t('choose')}
    >
      {(['from', 'to'] as const).map((side) => (
        // A new choice in the address is a new field: what was picked before does not stick.
        <label key={`${side} ${String(side === 'from' ? from : to)}`}>
          {t(side)}
          <select name={side} defaultValue={(side === 'from' ? from : to) ?? undefined}>
            {runs.map((run) => (
              <option key={run.id} value={run.id}>
                {optionText(run)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit">{t('go')}</button>
    </form>
  )
}
