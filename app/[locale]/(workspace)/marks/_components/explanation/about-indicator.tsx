import { getLocale, getTranslations } from 'next-intl/server'
import { RuleSentence } from '@/app/_components/ui/rule-sentence'
import type { ApiOutput } from '@/app/_trpc/client'
import { ruleSentence } from '@/server/domain/plan/rule-sentence'
import type { Target } from '@/server/domain/scoring/case'
import type { MarkExplanation } from '@/server/domain/scoring/explanation'
import classes from './explanation.module.css'
import type { Telling } from './telling'

/** What an indicator counts, by which rule it is judged (with the target and points of this unit), and who supplies it. */
export async function AboutIndicator({
  mark,
  explanation,
  telling,
}: {
  mark: ApiOutput['league']['mark']
  explanation: MarkExplanation
  telling: Telling
}) {
  const [t, tc, locale] = await Promise.all([
    getTranslations('marks.mark'),
    getTranslations('common'),
    getLocale(),
  ])
  const { indicator } = mark
  const { judgement } = explanation
  const { rule, direction, measure, baseline, kind, max, trim, extra, points, target, from } =
    indicator.scoring
  const applied: Target | undefined =
    judgement?.target?.written ?? judgement?.reading.against?.written ?? target
  const referred = [
    applied,
    ...(rule?.type === 'blend' ? rule.parts.map((part) => part.target) : []),
  ].flatMap((each) =>
    typeof each === 'object' && 'ref' in each && each.ref === 'indicator' ? [each.code] : [],
  )
  const names = Object.fromEntries(
    referred.flatMap((code) => {
      const found = telling.indicator(code)
      return found ? [[code, found.name]] : []
    }),
  )
  const full = judgement?.points ?? explanation.points ?? points
  return (
    <dl className={classes.facts}>
      <dt>{t('definition')}</dt>
      <dd>{locale === 'en' ? indicator.definitionEn : indicator.definition}</dd>
      <dt>{t('rule')}</dt>
      <dd>
        {rule && full !== undefined ? (
          <strong>
            <RuleSentence
              sentence={ruleSentence({
                rule,
                direction,
                measure,
                baseline,
                kind,
                max,
                trim,
                extra,
                from,
                target: applied,
                points: full,
                unit: telling.unit,
                names,
              })}
            />
          </strong>
        ) : (
          t('noRule')
        )}
      </dd>
      <dt>{t('supplier')}</dt>
      <dd>{from ? tc('suppliedByPlan', { plan: from.plan }) : tc(`suppliedBy.${indicator.suppliedBy}`)}</dd>
    </dl>
  )
}
