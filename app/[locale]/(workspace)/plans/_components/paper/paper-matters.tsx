import { getLocale, getTranslations } from 'next-intl/server'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import classes from '../plans.module.css'
import { conditionText } from '@/server/domain/check/condition-text'
import { indicatorNames, wordOf } from './words'

/** The veto clauses and the catalogue of bonus and penalty marks. */
export async function PaperMatters({ document }: { document: PlanDocument }) {
  const [t, locale] = await Promise.all([getTranslations('plans.read'), getLocale()])
  const { vetoes, adjustments, checks = [] } = document
  const names = indicatorNames(document)
  const pause = locale === 'en' ? '; ' : '；'
  return (
    <>
      {vetoes.length > 0 ? (
        <section className={classes.section}>
          <h2>{t('vetoes')}</h2>
          <ol className={classes.facts}>
            {vetoes.map(({ code, name }) => (
              <li key={code}>
                {code} {wordOf(name, locale)}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {adjustments.length > 0 ? (
        <section className={classes.section}>
          <h2>{t('adjustments')}</h2>
          <ol className={classes.facts}>
            {adjustments.map(({ code, name, levels, cap, oneMatter }) => (
              <li key={code}>
                {code} {wordOf(name, locale)}{' '}
                {[
                  ...levels.map(
                    (level) => `${wordOf(level.name, locale)} ${level.marks > 0 ? '+' : ''}${level.marks}`,
                  ),
                  ...(cap === undefined ? [] : [t('cap', { cap: String(cap) })]),
                  ...(oneMatter ? [t('oneMatter')] : []),
                ].join(pause)}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {checks.length > 0 ? (
        <section className={classes.section}>
          <h2>{t('checks')}</h2>
          <ol className={classes.facts}>
            {checks.map(({ code, name, kind, source, test, message }) => (
              <li key={code}>
                {code} {wordOf(name, locale)}{' '}
                {[
                  t(`checkKind.${kind}`),
                  ...(source === 'department' ? [t('checkOfBureau')] : []),
                  conditionText(test, names)[locale === 'en' ? 'en' : 'zh'],
                  ...(message.zh.trim() === '' ? [] : [wordOf(message, locale)]),
                ].join(pause)}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  )
}
