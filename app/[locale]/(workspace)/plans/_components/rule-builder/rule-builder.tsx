'use client'

import { useTranslations } from 'next-intl'
import { partsOf } from '@/server/domain/plan/document/parts'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Target } from '@/server/domain/scoring/case'
import { useDraftWork } from '../workshop/draft-context'
import { OneOf } from '../workshop/fields'
import { without } from '../workshop/scoring-of-kind'
import { AddedClauses } from './added-clauses'
import { BlendBlanks } from './blend-blanks'
import { Sentence } from './blank'
import type { Ground } from './ground'
import type { LooseRule } from './loose-rule'
import { PlainBlanks } from './plain-blanks'
import { changedTo, choiceOf, choicesFor } from './rule-choices'
import { TargetBlank } from './target-blank'
import { useLooseRule } from './use-loose-rule'
import classes from './rule-builder.module.css'

/** Where a rule is made: what it is, its sentence with blanks, the clauses added to it. */
export function RuleBuilder({
  id,
  scoring,
  unit,
  onChange,
  readOnly,
}: {
  /** Of its first field. */
  id: string | undefined
  scoring: IndicatorScoring
  unit: { zh: string; en: string }
  onChange: (scoring: IndicatorScoring) => void
  readOnly: boolean
}) {
  const t = useTranslations('builder')
  const { parts } = useDraftWork()
  const { kind, points, target, max } = scoring
  const direction = scoring.direction ?? 'higher'
  const { loose, missing, change } = useLooseRule(scoring.rule, (rule) => onChange({ ...scoring, rule }))
  const isSecond = partsOf(parts, 'settings')[0]?.content.rules === 2
  const measure = scoring.measure ?? 'level'
  const ground: Ground = {
    unit,
    kind,
    direction,
    measure,
    isShare: loose?.as === 'share',
    isSecond,
    readOnly,
    prefix: '',
  }
  const choices = choicesFor(ground)
  const choice = loose === undefined ? null : choiceOf(loose)
  const shown = choice === null || choices.includes(choice) ? choices : [...choices, choice]
  const setTarget = (next: Target | null) =>
    onChange(next === null ? without(scoring, 'target') : { ...scoring, target: next })
  const targetBlank = () => <TargetBlank target={target} onChange={setTarget} ground={ground} />
  return (
    <div className={classes.builder}>
      <OneOf<string>
        id={id}
        label={t('choose')}
        value={choice ?? ''}
        options={Object.fromEntries(shown.map((code) => [code, t(`choice.${code}`)]))}
        onChange={(code) => {
          const next = choices.find((each) => each === code)
          if (next && next !== choice) change(changedTo(next, loose, ground))
        }}
        readOnly={readOnly}
      />
      {loose === undefined ? null : (
        <>
          <div className={classes.blanks} role="group" aria-label={t('sentenceLabel')}>
            {loose.type === 'blend' ? (
              <BlendBlanks
                rule={loose}
                onChange={change}
                ground={ground}
                target={target}
                onTarget={setTarget}
                max={max}
              />
            ) : (
              <PlainBlanks rule={loose} onChange={change} ground={ground} target={targetBlank} max={max} />
            )}
            {asksApart(loose, scoring) ? (
              <Sentence say="bonusTarget" blanks={{ target: targetBlank }} />
            ) : null}
          </div>
          <AddedClauses
            rule={loose}
            onChange={change}
            ground={ground}
            points={typeof points === 'number' && points > 0 ? points : null}
          />
        </>
      )}
      {missing.length > 0 ? (
        <p role="status" className={classes.missing}>
          {t('notWhole', {
            missing: missing
              .map((key) => (t.has(`key.${key}` as never) ? t(`key.${key}` as never) : t('key.other')))
              .join(t('join')),
          })}
        </p>
      ) : null}
    </div>
  )
}

const SAYS_TARGET = new Set(['threshold', 'proportional', 'stepDeduction', 'blend'])

/** Whether something needs the target that the rule's own sentence does not speak of. */
const asksApart = (rule: LooseRule, { measure }: IndicatorScoring): boolean =>
  !SAYS_TARGET.has(rule.type) && (rule.bonus !== undefined || measure === 'completion')
