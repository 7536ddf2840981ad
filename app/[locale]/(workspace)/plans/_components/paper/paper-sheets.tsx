import { getLocale, getTranslations } from 'next-intl/server'
import { RuleSentence } from '@/app/_components/ui/rule-sentence'
import table from '@/app/_components/ui/table.module.css'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { scoringSentence } from '@/server/domain/plan/scoring-sentence'
import classes from '../plans.module.css'
import { indicatorNames, wordOf } from './words'

const NO_UNIT = { zh: '', en: '' }

/** The inspection sheet behind each rating: every item with its points, its rule and the phases that it is looked at in. */
export async function PaperSheets({ document }: { document: PlanDocument }) {
  const [t, locale] = await Promise.all([getTranslations('plans.read'), getLocale()])
  const names = indicatorNames(document)
  const phases = new Map(document.phases.map(({ code, name }) => [code, wordOf(name, locale)]))
  const sheets = document.indicators.flatMap((indicator) => {
    const items = document.sheetItems.filter((item) => item.indicator === indicator.code)
    return items.length === 0 ? [] : [{ indicator, items }]
  })
  return sheets.map(({ indicator: { code, name }, items }) => (
    <section key={code} className={`${classes.section} ${classes.short}`}>
      <h2>
        {t('sheets')} {code} {wordOf(name, locale)}
      </h2>
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.indicators}`}>
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col" className={table.number}>
                {t('points')}
              </th>
              <th scope="col">{t('rule')}</th>
              <th scope="col">{t('phase')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => {
              const { points, phases: when } = item.scoring
              const sentence = scoringSentence(item.scoring, NO_UNIT, names)
              return (
                <tr key={item.code}>
                  <th scope="row">{wordOf(item.name, locale)}</th>
                  <td className={table.number}>
                    {typeof points === 'object'
                      ? Object.entries(points).map(([group, figure]) => (
                          <div key={group}>{t('pointsByGroup', { group, points: String(figure) })}</div>
                        ))
                      : points}
                  </td>
                  <td>{sentence === null ? null : <RuleSentence sentence={sentence} />}</td>
                  <td>{when.map((phase) => phases.get(phase) ?? phase).join(t('and'))}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  ))
}
