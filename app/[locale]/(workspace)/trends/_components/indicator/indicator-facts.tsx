import { getLocale, getTranslations } from 'next-intl/server'
import { RuleSentence } from '@/app/_components/ui/rule-sentence'
import { ruleSentence } from '@/server/domain/plan/rule-sentence'
import classes from './indicator.module.css'
import type { ShownIndicator } from './indicator-page'

/** What is counted, by which rule it is judged, and who supplies it. */
export async function IndicatorFacts({ page }: { page: ShownIndicator }) {
  const [t, tc, locale] = await Promise.all([
    getTranslations('indicator'),
    getTranslations('common'),
    getLocale(),
  ])
  const { definition, definitionEn, scoring, suppliedBy, unit, unitEn } = page.indicator
  const { rule, points } = scoring
  const names = Object.fromEntries(
    page.indicators.map(({ code, name, nameEn }) => [code, { zh: name, en: nameEn }]),
  )
  return (
    <section className={classes.section} aria-labelledby="about">
      <h2 id="about">{t('about')}</h2>
      <dl className={classes.facts}>
        <dt>{t('definition')}</dt>
        <dd>{locale === 'en' ? definitionEn : definition}</dd>
        <dt>{t('rule')}</dt>
        <dd>
          {rule && points !== undefined ? (
            <RuleSentence
              sentence={ruleSentence({ ...scoring, rule, points, unit: { zh: unit, en: unitEn }, names })}
            />
          ) : (
            t('noRule')
          )}
        </dd>
        <dt>{t('supplier')}</dt>
        <dd>
          {scoring.from ? tc('suppliedByPlan', { plan: scoring.from.plan }) : tc(`suppliedBy.${suppliedBy}`)}
        </dd>
      </dl>
    </section>
  )
}
