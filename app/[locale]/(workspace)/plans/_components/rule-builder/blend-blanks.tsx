'use client'

import { useTranslations } from 'next-intl'
import type { Target } from '@/server/domain/scoring/case'
import { measureSchema } from '@/server/domain/scoring/case-words'
import { useOptions } from '../workshop/use-options'
import { Tick } from './added-clauses'
import { Blank, Choose, Sentence } from './blank'
import type { Ground } from './ground'
import { dropped, type LooseBlend } from './loose-rule'
import { PlainBlanks } from './plain-blanks'
import { choiceOf, choicesFor, newPlain } from './rule-choices'
import { TargetBlank } from './target-blank'
import classes from './rule-builder.module.css'

type Part = LooseBlend['parts'][number]

interface Props {
  rule: LooseBlend
  onChange: (rule: LooseBlend) => void
  ground: Ground
  target: Target | undefined
  onTarget: (target: Target | null) => void
  max: number | undefined
}

/** Several rules put together by weight: each a sentence of its own, with its own measure and target. */
export function BlendBlanks({ rule, onChange, ground, target, onTarget, max }: Props) {
  const t = useTranslations('builder')
  const otherwise = rule.otherwise
  const put = (at: number, part: Part) =>
    onChange({ ...rule, parts: rule.parts.map((each, index) => (index === at ? part : each)) })
  const remove = (at: number) =>
    onChange({
      ...rule,
      parts: rule.parts.filter((_, index) => index !== at),
      ...(otherwise === undefined ? {} : { otherwise: otherwise.filter((_, index) => index !== at) }),
    })
  return (
    <>
      <Sentence say="blend" />
      {rule.parts.map((part, at) => (
        <fieldset key={at} className={classes.part}>
          <legend>{t('part.title', { part: String(at + 1) })}</legend>
          <BlendPart
            part={part}
            onChange={(next) => put(at, next)}
            otherwise={
              otherwise === undefined
                ? null
                : {
                    weight: otherwise[at] ?? null,
                    onChange: (weight) =>
                      onChange({
                        ...rule,
                        otherwise: rule.parts.map((_, index) =>
                          index === at ? weight : (otherwise[index] ?? null),
                        ),
                      }),
                  }
            }
            ground={{ ...ground, prefix: `${t('part.title', { part: String(at + 1) })} ` }}
            target={target}
            onTarget={onTarget}
            max={max}
          />
          {ground.readOnly || rule.parts.length === 1 ? null : (
            <button type="button" className={classes.small} onClick={() => remove(at)}>
              {t('table.removePart', { part: String(at + 1) })}
            </button>
          )}
        </fieldset>
      ))}
      {ground.readOnly ? null : (
        <button
          type="button"
          className={classes.small}
          onClick={() =>
            onChange({
              ...rule,
              parts: [...rule.parts, { weight: null, rule: newPlain('stepDeduction', ground.direction) }],
              ...(otherwise === undefined ? {} : { otherwise: [...otherwise, null] }),
            })
          }
        >
          {t('table.addPart')}
        </button>
      )}
      {ground.direction === 'range' ? null : (
        <Tick
          text={t('add.when')}
          checked={rule.when !== undefined}
          ground={ground}
          onChange={(checked) =>
            onChange(
              checked
                ? { ...rule, when: { ref: 'mean' }, otherwise: rule.parts.map(() => null) }
                : dropped(dropped(rule, 'when'), 'otherwise'),
            )
          }
        />
      )}
      {rule.when === undefined ? null : (
        <Sentence
          say="when"
          blanks={{
            target: () => (
              <TargetBlank
                target={rule.when as Target}
                onlyReference
                onChange={(next) =>
                  typeof next === 'object' && next !== null && !Array.isArray(next)
                    ? onChange({ ...rule, when: next })
                    : undefined
                }
                ground={ground}
              />
            ),
          }}
        />
      )}
    </>
  )
}

function BlendPart({
  part,
  onChange,
  otherwise,
  ground,
  target,
  onTarget,
  max,
}: Omit<Props, 'rule' | 'onChange'> & {
  part: Part
  onChange: (part: Part) => void
  otherwise: { weight: number | null; onChange: (weight: number | null) => void } | null
}) {
  const t = useTranslations('builder')
  const words = useOptions()
  const measure = part.measure ?? ground.measure
  const here = { ...ground, measure, isShare: part.rule.as === 'share' }
  const plain = choicesFor(ground).flatMap((each) => (each === 'blend' ? [] : [each]))
  const own = part.target !== undefined
  const measures = words('measure', measureSchema.options)
  return (
    <>
      <Sentence
        say={otherwise ? 'weightEither' : 'weight'}
        blanks={{
          weight: () => (
            <Blank
              label={t('key.weight')}
              value={part.weight}
              onChange={(weight) => onChange({ ...part, weight })}
              suffix="%"
              times={100}
              ground={ground}
            />
          ),
          otherwise: () => (
            <Blank
              label={t('key.otherwise')}
              value={otherwise?.weight}
              onChange={(weight) => otherwise?.onChange(weight)}
              suffix="%"
              times={100}
              ground={ground}
            />
          ),
        }}
      />
      <span className={classes.target}>
        <Choose
          label={t('part.choice')}
          value={choiceOf(part.rule)}
          options={plain.map((code) => ({ code, text: t(`choice.${code}`) }))}
          onChange={(next) =>
            next === 'blend' ? undefined : onChange({ ...part, rule: newPlain(next, ground.direction) })
          }
          ground={ground}
        />
        {ground.kind === 'tally' ? null : (
          <Choose
            label={t('part.measure')}
            value={measure}
            options={measureSchema.options.map((code) => ({ code, text: measures[code] }))}
            onChange={(next) =>
              onChange(next === ground.measure ? dropped(part, 'measure') : { ...part, measure: next })
            }
            ground={ground}
          />
        )}
        <Tick
          text={t('add.partTarget')}
          checked={own}
          ground={{ ...ground, prefix: '' }}
          onChange={(checked) => onChange(checked ? { ...part, target: null } : dropped(part, 'target'))}
        />
      </span>
      <PlainBlanks
        rule={part.rule}
        onChange={(rule) => onChange({ ...part, rule })}
        ground={here}
        max={max}
        target={() => (
          <TargetBlank
            target={own ? (part.target as Target | null) : target}
            onChange={(next) => (own ? onChange({ ...part, target: next }) : onTarget(next))}
            ground={here}
          />
        )}
      />
    </>
  )
}
