import { getLocale, getTranslations } from 'next-intl/server'
import { RuleSentence } from '@/app/_components/ui/rule-sentence'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { pointsOf } from '@/server/domain/plan/document/points'
import { scoringSentence } from '@/server/domain/plan/scoring-sentence'
import classes from '../plans.module.css'
import { indicatorNames, wordOf } from './words'

/** Every category with its indicators: points, the rule's own sentence, the definition, and who answers for it. */
export async function PaperIndicators({
  document,
  bureaus,
}: {
  document: PlanDocument
  bureaus: readonly { code: string; name: string; nameEn: string | null }[]
}) {
  const [t, common, locale] = await Promise.all([
    getTranslations('plans.read'),
    getTranslations('common'),
    getLocale(),
  ])
  const names = indicatorNames(document)
  const groups = [...new Set(document.units.map(({ group }) => group))]
  const bureauName = (code: string | null) => {
    const bureau = bureaus.find((one) => one.code === code)
    return bureau ? nameOf(bureau, locale) : null
  }
  return (
    <section className={classes.section}>
      <h2>{t('categories')}</h2>
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.indicators}`}>
          <thead>
            <tr>
              <th scope="col">{t('indicator')}</th>
              <th scope="col" className={table.number}>
                {t('points')}
              </th>
              <th scope="col">{t('rule')}</th>
              <th scope="col">{t('supplier')}</th>
              <th scope="col">{t('responsible')}</th>
            </tr>
          </thead>
          {document.categories.map((category) => {
            const own = document.indicators.filter((indicator) => indicator.category === category.code)
            const sum = own.reduce(
              (total, { scoring }) => total + Math.max(0, ...groups.map((group) => pointsOf(scoring, group))),
              0,
            )
            return (
              <tbody key={category.code} id={`category-${category.code}`}>
                <tr className={classes.category}>
                  <th scope="rowgroup">
                    {category.code} {wordOf(category.name, locale)}
                  </th>
                  <td className={table.number}>{Math.round(sum * 1e9) / 1e9 || null}</td>
                  <td colSpan={3} />
                </tr>
                {own.map(
                  ({
                    code,
                    name,
                    unit,
                    definition,
                    suppliedBy,
                    department,
                    post,
                    measures,
                    superior,
                    evidence,
                    scoring,
                  }) => {
                    const { rule, points } = scoring
                    const sentence = scoringSentence(scoring, unit, names)
                    return (
                      <tr key={code} id={code}>
                        <th scope="row">
                          {code} {wordOf(name, locale)}
                          {definition.zh ? (
                            <details className={classes.definition}>
                              <summary>{t('definition')}</summary>
                              {wordOf(definition, locale)}
                            </details>
                          ) : null}
                        </th>
                        <td className={table.number}>
                          {rule === undefined
                            ? '—'
                            : typeof points === 'object'
                              ? Object.entries(points).map(([group, figure]) => (
                                  <div key={group}>
                                    {t('pointsByGroup', { group, points: String(figure) })}
                                  </div>
                                ))
                              : points}
                        </td>
                        <td>
                          {sentence === null ? (
                            <span className={table.soft}>{t('monitored')}</span>
                          ) : (
                            <RuleSentence sentence={sentence} />
                          )}
                          {superior ? (
                            <p className={classes.definition}>
                              {t('superior', { target: String(superior.target), basis: superior.basis })}
                            </p>
                          ) : null}
                          {evidence?.required || evidence?.note ? (
                            <p className={classes.definition}>
                              {t('evidence', {
                                what: [evidence.required ? t('evidenceRequired') : '', evidence.note ?? '']
                                  .filter(Boolean)
                                  .join(' · '),
                              })}
                            </p>
                          ) : null}
                        </td>
                        <td>
                          {scoring.from
                            ? common('suppliedByPlan', { plan: scoring.from.plan })
                            : common(`suppliedBy.${suppliedBy}`)}
                        </td>
                        <td>
                          {[bureauName(department), post].filter(Boolean).join(' ') || '—'}
                          {measures ? (
                            <details className={classes.definition}>
                              <summary>{t('measures')}</summary>
                              {measures}
                            </details>
                          ) : null}
                        </td>
                      </tr>
                    )
                  },
                )}
              </tbody>
            )
          })}
        </table>
      </div>
    </section>
  )
}
