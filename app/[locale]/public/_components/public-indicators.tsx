import { getLocale, getTranslations } from 'next-intl/server'
import { counted, fixed } from '@/app/_components/ui/figures'
import { RuleSentence } from '@/app/_components/ui/rule-sentence'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './public.module.css'

type Page = ApiOutput['publications']['public']

/** Each indicator with its definition and rule, every unit's marks, and the counts that may be told. */
export async function PublicIndicators({ page }: { page: Page }) {
  const [t, locale] = await Promise.all([getTranslations('publicity'), getLocale()])
  const smallest = String(page.smallest)
  return (
    <section className={classes.section} aria-labelledby="indicators">
      <h2 id="indicators">{t('indicators')}</h2>
      <p>{t('indicatorsText')}</p>
      <p>
        {page.suppressed > 0
          ? t('suppression', { smallest, count: String(page.suppressed) })
          : t('noSuppression', { smallest })}
      </p>
      {page.indicators.map((indicator) => {
        const name = `${indicator.code} ${nameOf(indicator, locale)}`
        const definition =
          locale === 'en' && indicator.definitionEn !== '' ? indicator.definitionEn : indicator.definition
        const hasCounts = indicator.cells.some(({ counts }) => counts !== null)
        return (
          <details key={indicator.code} className={classes.indicator}>
            <summary>{name}</summary>
            <dl>
              {definition === '' ? null : (
                <>
                  <dt>{t('definition')}</dt>
                  <dd>{definition}</dd>
                </>
              )}
              {indicator.sentence ? (
                <>
                  <dt>{t('rule')}</dt>
                  <dd>
                    <RuleSentence sentence={indicator.sentence} />
                  </dd>
                </>
              ) : null}
            </dl>
            <div className={tables.scroll} tabIndex={0} role="region" aria-label={name}>
              <table className={tables.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('unit')}</th>
                    <th scope="col" className={tables.number}>
                      {t('marks')}
                    </th>
                    {hasCounts ? (
                      <th scope="col" className={tables.number}>
                        {t('counts')}
                      </th>
                    ) : null}
                  </tr>
                </thead>
                <tbody>
                  {indicator.cells.map(({ unit, marks, counts }) => (
                    <tr key={unit.code}>
                      <th scope="row">{nameOf(unit, locale)}</th>
                      <td className={tables.number}>{marks === null ? '—' : fixed(marks)}</td>
                      {hasCounts ? (
                        <td className={tables.number}>
                          {counts === null
                            ? '—'
                            : counts === 'suppressed'
                              ? t('suppressed', { smallest })
                              : `${counted(counts.numerator)}/${counted(counts.denominator)}`}
                        </td>
                      ) : null}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        )
      })}
    </section>
  )
}
