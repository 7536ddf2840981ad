import { getLocale, getTranslations } from 'next-intl/server'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import classes from '../plans.module.css'
import { wordOf } from './words'

/** What holds for the whole plan: what becomes of missing figures, rounding, ranking, grades. */
export async function PaperRules({ document }: { document: PlanDocument }) {
  const [t, locale] = await Promise.all([getTranslations('plans.read'), getLocale()])
  const { missing, notAssessed, rankBy, tieBreak, decimals, grades, adjustmentCaps } = document.settings
  const categoryName = (code: string) => {
    const category = document.categories.find((one) => one.code === code)
    return category ? wordOf(category.name, locale) : code
  }
  return (
    <section className={classes.section}>
      <h2>{t('rules')}</h2>
      <ul className={classes.facts}>
        <li>{t(`missing.${missing}`)}</li>
        <li>{t(`notAssessed.${notAssessed}`)}</li>
        <li>{t('decimals', { decimals: String(decimals) })}</li>
        <li>{t(`rankBy.${rankBy}`)}</li>
        {tieBreak.length > 0 ? (
          <li>
            {t('tieBreak', { categories: tieBreak.map(categoryName).join(locale === 'en' ? ', ' : '、') })}
          </li>
        ) : null}
        {grades.map((grade) => (
          <li key={grade.code}>
            {t('grade', {
              name: wordOf(grade.name, locale),
              from: String(grade.from),
              quota:
                grade.quota === undefined
                  ? ''
                  : t('quota', { share: String(Math.round(grade.quota * 1e6) / 1e4) }),
            })}
          </li>
        ))}
        {adjustmentCaps.bonus === undefined ? null : (
          <li>{t('caps.bonus', { marks: String(adjustmentCaps.bonus) })}</li>
        )}
        {adjustmentCaps.penalty === undefined ? null : (
          <li>{t('caps.penalty', { marks: String(adjustmentCaps.penalty) })}</li>
        )}
      </ul>
    </section>
  )
}
