import { getLocale, getTranslations } from 'next-intl/server'
import { exact, fixed, signed } from '@/app/_components/ui/figures'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { makeTelling } from '../explanation/make-telling'
import { nextStepWords } from '../explanation/next-step-words'
import classes from './raise.module.css'

type Page = Exclude<ApiOutput['league']['raise'], { unit: null }>

/** The indicators by what can be gained, each with the words of its mark's own page. */
export async function RaiseTable({ page }: { page: Page }) {
  const [t, locale] = await Promise.all([getTranslations('raise'), getLocale()])
  const { plan, unit, units, periods, indicators, runId, settled } = page
  const rows = await Promise.all(
    page.rows.map(async (row) => {
      const telling = await makeTelling(
        { periods, units, indicator: row.indicator },
        indicators,
        plan.decimals,
      )
      return { ...row, words: nextStepWords(telling, row, row.mark.explanation) }
    }),
  )
  return (
    <>
      {rows.length === 0 ? null : (
        <div className={tables.scroll}>
          <table className={`${tables.table} ${tables.whole}`}>
            <caption>{t('caption', { unit: nameOf(unit, locale) })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('indicator')}</th>
                <th scope="col" className={tables.number}>
                  {t('marks')}
                </th>
                <th scope="col" className={tables.number}>
                  {t('gain')}
                </th>
                <th scope="col">{t('how')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ indicator, period, mark, raise, words }) => {
                const named = periods.find(({ code }) => code === period)
                return (
                  <tr key={indicator.code} id={indicator.code} className={classes.row}>
                    <th scope="row">
                      <Link
                        href={`/marks/${runId}/${unit.code}/${period}/${indicator.code}`}
                        prefetch={false}
                      >
                        {indicator.code} {nameOf(indicator, locale)}
                      </Link>
                      <span className={classes.period}>{named ? nameOf(named, locale) : period}</span>
                    </th>
                    <td className={tables.number}>
                      {mark.marks === null ? '—' : fixed(mark.marks, plan.decimals)}
                      {mark.points === null ? '' : `/${exact(mark.points)}`}
                    </td>
                    <td className={`${tables.number} ${classes.gain}`}>
                      {raise.gain === null ? (
                        <span className={classes.unknown}>{t('unknown')}</span>
                      ) : (
                        signed(raise.gain, plan.decimals)
                      )}
                    </td>
                    <td className={classes.how}>
                      {(words?.lines ?? []).map((line) => (
                        <p key={line}>{line}</p>
                      ))}
                      {/* The last says what all of them rest on, as the foot does. */}
                      {(words?.notes ?? []).slice(0, -1).map((note) => (
                        <p key={note} className={classes.aside}>
                          {note}
                        </p>
                      ))}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      <p className={classes.note}>
        {t('note')}
        {settled > 0 ? t('settled', { count: String(settled) }) : ''}
      </p>
    </>
  )
}
