import { getLocale, getTranslations } from 'next-intl/server'
import { FigureSvg } from '@/app/_components/charts/figure-svg'
import { layPanel } from '@/app/_components/charts/lay-panel'
import { prepareMultiples } from '@/app/_components/charts/prepare-multiples'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { IndicatorWords } from '../indicator-words'
import { axisOf } from '../trend-basis'
import classes from './indicator.module.css'
import type { ShownIndicator } from './indicator-page'

/** All units together through the published periods, drawn and in figures. */
export async function CountySection({ page, words }: { page: ShownIndicator; words: IndicatorWords }) {
  const [t, locale] = await Promise.all([getTranslations('indicator'), getLocale()])
  const { county, indicator } = page
  if (county.length === 0) return null
  const model = prepareMultiples({
    units: [
      {
        key: 'all',
        points: county.map(({ period, year, value }) => ({
          ...{ code: period.code, year, span: '', value, county: null, lastYear: null, target: null },
          ...{ absent: value === null ? ('notApplicable' as const) : null, provisional: false },
        })),
      },
    ],
    direction: indicator.scoring.direction ?? 'higher',
    ...axisOf(indicator.scoring),
    sort: 'given',
  })
  const [panel] = model.panels
  return (
    <section className={classes.section} aria-labelledby="county">
      <h2 id="county">{t('county.title')}</h2>
      {panel ? (
        <div className={classes.small}>
          <FigureSvg
            figure={layPanel(panel, model.axis, true)}
            label={t('county.label', { name: nameOf(indicator, locale) })}
            describedBy="county-table"
          />
        </div>
      ) : null}
      <div className={tables.scroll}>
        <table className={`${tables.table} ${tables.dense}`} id="county-table">
          <caption>{t('county.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('county.period')}</th>
              <th scope="col" className={tables.number}>
                {t('county.value')}({words.measure})
              </th>
            </tr>
          </thead>
          <tbody>
            {county.toReversed().map(({ period, value }) => (
              <tr key={period.code}>
                <th scope="row">{nameOf(period, locale)}</th>
                <td className={tables.number}>{value === null ? '—' : words.show(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
