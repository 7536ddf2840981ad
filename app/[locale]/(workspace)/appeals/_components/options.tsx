import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { newAppealHref } from '@/app/_components/ui/new-appeal-href'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import type { AppealAsked } from '@/server/domain/appeal/asked'
import classes from './appeals.module.css'

type Option = ApiOutput['appeals']['appealable'][number]

function askedOf({ veto, sheetId, item, period, indicator }: Option): AppealAsked {
  if (veto) return { about: 'veto', vetoId: veto.id }
  if (sheetId !== null && item) return { about: 'item', sheetId, item: item.code }
  return { about: 'mark', periodId: period.id, indicator: indicator?.code ?? '' }
}

/** What lost marks and can be appealed against today, each with its last day. */
export async function Options({ options }: { options: ApiOutput['appeals']['appealable'] }) {
  const [t, locale, format] = await Promise.all([getTranslations('appeals'), getLocale(), getFormatter()])
  return (
    <section className={classes.section} aria-labelledby="options">
      <h2 id="options">{t('options')}</h2>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.cards}`}>
          <caption>{t('optionsCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('option.what')}</th>
              <th scope="col" className={table.number}>
                {t('option.marks')}
              </th>
              <th scope="col">{t('option.lastDay')}</th>
              <th scope="col" aria-label={t('option.file')} />
            </tr>
          </thead>
          <tbody>
            {options.map((one) => {
              const named = one.veto ?? one.item ?? one.indicator
              const what = [one.indicator?.code ?? t('about.veto'), named ? nameOf(named, locale) : ''].join(
                ' ',
              )
              return (
                <tr
                  key={`${one.period.id} ${one.sheetId ?? ''} ${one.indicator?.code ?? one.veto?.id ?? ''} ${one.item?.code ?? ''}`}
                >
                  <td>
                    {what}
                    <div className={classes.soft}>{nameOf(one.period, locale)}</div>
                  </td>
                  <td className={table.number} data-head={t('option.marks')}>
                    {one.marks === null || one.points === null
                      ? '—'
                      : `${format.number(one.marks)}/${format.number(one.points)}`}
                  </td>
                  <td className={table.nowrap} data-head={t('option.lastDay')}>
                    {format.dateTime(new Date(one.lastDay), { dateStyle: 'medium', timeZone: 'UTC' })}
                  </td>
                  <td>
                    <Link
                      href={newAppealHref(askedOf(one))}
                      className={classes.touch}
                      aria-label={t('option.fileFor', { what })}
                    >
                      {t('option.file')}
                    </Link>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
