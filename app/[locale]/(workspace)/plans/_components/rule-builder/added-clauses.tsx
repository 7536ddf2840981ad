'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Blank, MarksBlank, Sentence } from './blank'
import { type Ground, useSuffixes } from './ground'
import { dropped, type LooseRule, mapMarks } from './loose-rule'
import classes from './rule-builder.module.css'

type Added =
  'min' | 'difficulty' | 'bonus' | 'eachPeriod' | 'zeroBelow' | 'zeroAbove' | 'vetoBelow' | 'vetoAbove'

/** Clauses that may be added to any rule: each ticked, then its own sentence with blanks. */
export function AddedClauses({
  rule,
  onChange,
  ground,
  points,
  children,
}: {
  rule: LooseRule
  onChange: (rule: LooseRule) => void
  ground: Ground
  /** Full marks, where they are one figure: what shares are of. */
  points: number | null
  children?: ReactNode
}) {
  const t = useTranslations('builder')
  const suffixes = useSuffixes(ground)
  const valued = !['tally', 'checklist', 'manual'].includes(ground.kind)
  const list: Added[] = [
    ...(rule.type === 'manual' ? [] : (['min', 'difficulty'] as const)),
    ...(valued && ground.direction !== 'range' ? (['bonus'] as const) : []),
    ...(valued && ground.isSecond ? (['eachPeriod'] as const) : []),
    ...(valued ? (['zeroBelow', 'zeroAbove', 'vetoBelow', 'vetoAbove'] as const) : []),
  ]
  const shown = list.filter((key) => rule[key] !== undefined)
  const empty = {
    min: null,
    difficulty: true,
    bonus: { step: null, marks: null, cap: null },
    eachPeriod: { below: null, marks: null },
    zeroBelow: null,
    zeroAbove: null,
    vetoBelow: null,
    vetoAbove: null,
  }
  const sentence = (key: Added): ReactNode => {
    if (key === 'difficulty') return <Sentence say="difficulty" />
    if (key === 'min')
      return (
        <Sentence
          say="min"
          blanks={{
            min: () => (
              <MarksBlank
                label={t('key.min')}
                value={rule.min}
                onChange={(min) => onChange({ ...rule, min })}
                negative
                ground={ground}
              />
            ),
          }}
        />
      )
    if (key === 'bonus') return <Bonus rule={rule} onChange={onChange} ground={ground} />
    if (key === 'eachPeriod') return <EachPeriod rule={rule} onChange={onChange} ground={ground} />
    return (
      <Sentence
        say={key}
        blanks={{
          limit: () => (
            <Blank
              label={t(`key.${key}`)}
              value={rule[key]}
              onChange={(limit) => onChange({ ...rule, [key]: limit })}
              suffix={suffixes.value}
              negative
              ground={ground}
            />
          ),
        }}
      />
    )
  }
  return (
    <fieldset className={classes.added}>
      <legend>{t('added')}</legend>
      {children}
      {rule.type === 'manual' || rule.type === 'blend' || points === null ? null : (
        <Tick
          text={t('add.as')}
          checked={rule.as === 'share'}
          ground={ground}
          onChange={(checked) => {
            const changed = mapMarks(rule, (marks) => tidy(checked ? marks / points : marks * points))
            onChange(checked ? { ...changed, as: 'share' } : dropped(changed, 'as'))
          }}
        />
      )}
      {list.map((key) => (
        <Tick
          key={key}
          text={t(`add.${key}`)}
          checked={rule[key] !== undefined}
          ground={ground}
          onChange={(checked) => onChange(checked ? { ...rule, [key]: empty[key] } : dropped(rule, key))}
        />
      ))}
      {shown.map((key) => (
        <div key={key} className={classes.clause}>
          {sentence(key)}
        </div>
      ))}
    </fieldset>
  )
}

interface Props {
  rule: LooseRule
  onChange: (rule: LooseRule) => void
  ground: Ground
}

function Bonus({ rule, onChange, ground }: Props) {
  const t = useTranslations('builder')
  const suffixes = useSuffixes(ground)
  const { bonus } = rule
  if (!bonus) return null
  const marks = (key: 'marks' | 'cap') => (
    <MarksBlank
      label={`${t('add.bonus')} ${t(`key.${key}`)}`}
      value={bonus[key]}
      onChange={(figure) => onChange({ ...rule, bonus: { ...bonus, [key]: figure } })}
      ground={ground}
    />
  )
  return (
    <Sentence
      say={`bonus.${ground.direction === 'lower' ? 'lower' : 'higher'}`}
      blanks={{
        step: () => (
          <Blank
            label={`${t('add.bonus')} ${t('key.step')}`}
            value={bonus.step}
            onChange={(step) => onChange({ ...rule, bonus: { ...bonus, step } })}
            suffix={suffixes.distance}
            ground={ground}
          />
        ),
        marks: () => marks('marks'),
        cap: () => marks('cap'),
      }}
    />
  )
}

function EachPeriod({ rule, onChange, ground }: Props) {
  const t = useTranslations('builder')
  const { value } = useSuffixes({ ...ground, measure: 'level' })
  const { eachPeriod } = rule
  if (!eachPeriod) return null
  return (
    <Sentence
      say="eachPeriod"
      blanks={{
        below: () => (
          <Blank
            label={t('key.below')}
            value={eachPeriod.below}
            onChange={(below) => onChange({ ...rule, eachPeriod: { ...eachPeriod, below } })}
            suffix={value}
            negative
            ground={ground}
          />
        ),
        marks: () => (
          <MarksBlank
            label={`${t('add.eachPeriod')} ${t('key.marks')}`}
            value={eachPeriod.marks}
            onChange={(marks) => onChange({ ...rule, eachPeriod: { ...eachPeriod, marks } })}
            ground={ground}
          />
        ),
      }}
    />
  )
}

/** Whether something holds, with its words. */
export function Tick({
  text,
  checked,
  onChange,
  ground,
}: {
  text: string
  checked: boolean
  onChange: (checked: boolean) => void
  ground: Ground
}) {
  return (
    <label className={classes.tick}>
      <input
        type="checkbox"
        checked={checked}
        disabled={ground.readOnly}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {ground.prefix}
      {text}
    </label>
  )
}

const tidy = (figure: number): number => Math.round(figure * 1e11) / 1e11
