import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './progress.module.css'

type Extension = ApiOutput['periods']['progress']['extensions'][number]

/** Every extension that was given in a period, with its reason and by whom. */
export async function ExtensionTable({ extensions }: { extensions: readonly Extension[] }) {
  const [t, locale, format] = await Promise.all([getTranslations('periods'), getLocale(), getFormatter()])
  if (extensions.length === 0) return null
  return (
    <section className={classes.progress}>
      <h2>{t('board.extensions')}</h2>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={t('board.extensions')}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              {(['unit', 'until', 'reason', 'by', 'at'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`board.extension.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {extensions.map(({ id, unit, until, runs, reason, byName, at }) => (
              <tr key={id}>
                <th scope="row" className={table.nowrap}>
                  {unit ? nameOf(unit, locale) : '—'}
                </th>
                <td className={table.nowrap}>
                  {format.dateTime(new Date(until), { dateStyle: 'medium', timeZone: 'UTC' })}{' '}
                  <Badge tone={runs ? 'accent' : 'plain'}>
                    {t(`board.extension.${runs ? 'runs' : 'over'}`)}
                  </Badge>
                </td>
                <td>{reason}</td>
                <td className={table.nowrap}>{byName ?? '—'}</td>
                <td className={`${table.nowrap} ${table.soft}`}>
                  {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
