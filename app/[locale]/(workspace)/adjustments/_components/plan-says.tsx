import { getLocale, getTranslations } from 'next-intl/server'
import { textOf } from '@/app/_components/ui/text-of'
import classes from './adjustments.module.css'
import type { Decisions } from './decisions'

/** The clauses and the catalogue that everything above rests on, in the plan's words. */
export async function PlanSays({ plan }: { plan: Decisions['plan'] }) {
  const [t, locale] = await Promise.all([getTranslations('adjustments'), getLocale()])
  const limit = (most: number | undefined) => ({ most: most === undefined ? 'none' : String(most) })
  return (
    <section className={classes.section} aria-labelledby="plan-says">
      <h2 id="plan-says">{t('rules')}</h2>
      {plan.clauses.length > 0 ? (
        <>
          <h3>{t('rulesClauses')}</h3>
          <ul className={classes.rules}>
            {plan.clauses.map(({ code, name }) => (
              <li key={code}>
                {code} {textOf(name, '', locale)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>{t('rulesItems')}</h3>
      <ul className={classes.rules}>
        {plan.items.map(({ code, name, levels, oneMatter }) => (
          <li key={code}>
            {t('itemLevels', {
              item: textOf(name, '', locale),
              levels: levels
                .map((level) =>
                  t('levelMarks', { level: textOf(level.name, '', locale), marks: String(level.marks) }),
                )
                .join(locale === 'en' ? ', ' : '、'),
            })}
            {oneMatter ? <span className={classes.soft}> {t('oneMatter')}</span> : null}
          </li>
        ))}
        <li>{t('capBonus', limit(plan.caps.bonus))}</li>
        <li>{t('capPenalty', limit(plan.caps.penalty))}</li>
      </ul>
    </section>
  )
}
