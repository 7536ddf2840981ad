'use client'

import { useTranslations } from 'next-intl'
import { Blank, Choose, MarksBlank, Sentence } from './blank'
import { type Ground, useSuffixes } from './ground'
import { dropped, type LoosePlain } from './loose-rule'
import type { PlainProps } from './plain-blanks'
import classes from './rule-builder.module.css'

/** A rule that compares units, or holds them against two values: its sentence with its blanks. */
export function RelativeBlanks({
  rule,
  onChange,
  ground,
  target,
}: Omit<PlainProps, 'rule' | 'max'> & {
  rule: Extract<LoosePlain, { type: 'relative' }>
}) {
  const t = useTranslations('builder')
  const suffixes = useSuffixes(ground)
  const value = (
    key: 'satisfactory' | 'unsatisfactory',
    figure: number | null,
    set: (v: number | null) => void,
  ) => (
    <Blank
      label={t(`key.${key}`)}
      value={figure}
      onChange={set}
      suffix={suffixes.value}
      negative
      ground={ground}
    />
  )
  const scope = () => (
    <Choose
      label={t('scope.label')}
      value={rule.scope ?? 'group'}
      options={[
        { code: 'group', text: t('scope.group') },
        { code: 'all', text: t('scope.all') },
      ]}
      onChange={(next) => onChange(next === 'group' ? dropped(rule, 'scope') : { ...rule, scope: next })}
      ground={ground}
    />
  )
  const better = ground.direction === 'range' ? <Sentence say="better" blanks={{ target }} /> : null
  switch (rule.method) {
    case 'minmax':
      return (
        <>
          <Sentence say="minmax" blanks={{ scope }} />
          {better}
        </>
      )
    case 'rankStep':
      return (
        <>
          <Sentence
            say="rankStep"
            blanks={{
              scope,
              drop: () => (
                <MarksBlank
                  label={t('key.drop')}
                  value={rule.drop}
                  onChange={(drop) => onChange({ ...rule, drop })}
                  ground={ground}
                />
              ),
            }}
          />
          {better}
        </>
      )
    case 'places':
      return (
        <>
          <Sentence
            say="places"
            blanks={{ scope, top: () => <Places rule={rule} onChange={onChange} ground={ground} /> }}
          />
          {better}
        </>
      )
    case 'efficacy':
      return (
        <>
          <Sentence
            say="efficacy"
            blanks={{
              satisfactory: () =>
                value('satisfactory', rule.satisfactory, (satisfactory) =>
                  onChange({ ...rule, satisfactory }),
                ),
              unsatisfactory: () =>
                value('unsatisfactory', rule.unsatisfactory, (unsatisfactory) =>
                  onChange({ ...rule, unsatisfactory }),
                ),
              base: () => (
                <Blank
                  label={t('key.base')}
                  value={rule.base}
                  onChange={(base) => onChange({ ...rule, base })}
                  suffix="%"
                  times={100}
                  ground={ground}
                />
              ),
            }}
          />
          {better}
        </>
      )
  }
}

function Places({
  rule,
  onChange,
  ground,
}: {
  rule: Extract<LoosePlain, { method: 'places' }>
  onChange: (rule: LoosePlain) => void
  ground: Ground
}) {
  const t = useTranslations('builder')
  return (
    <>
      {rule.top.map((marks, at) => (
        <span key={at} className={classes.target}>
          {t('table.place', { place: String(at + 1) })}
          <MarksBlank
            label={t('table.place', { place: String(at + 1) })}
            value={marks}
            onChange={(figure) =>
              onChange({ ...rule, top: rule.top.map((each, index) => (index === at ? figure : each)) })
            }
            ground={ground}
          />
        </span>
      ))}
      {ground.readOnly ? null : (
        <span className={classes.target}>
          <button
            type="button"
            className={classes.small}
            onClick={() => onChange({ ...rule, top: [...rule.top, null] })}
          >
            {t('table.addPlace')}
          </button>
          {rule.top.length > 1 ? (
            <button
              type="button"
              className={classes.small}
              onClick={() => onChange({ ...rule, top: rule.top.slice(0, -1) })}
            >
              {t('table.removePlace')}
            </button>
          ) : null}
        </span>
      )}
    </>
  )
}
