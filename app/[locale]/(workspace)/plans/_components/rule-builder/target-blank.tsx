'use client'

import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import { partsOf } from '@/server/domain/plan/document/parts'
import type { Target, TargetReference } from '@/server/domain/scoring/case'
import { useDraftWork } from '../workshop/draft-context'
import { Blank, Choose } from './blank'
import { type Ground, useSuffixes } from './ground'
import { dropped } from './loose-rule'
import classes from './rule-builder.module.css'

const SOURCES = ['figure', 'mean', 'median', 'best', 'pooled', 'baseline', 'indicator'] as const
type Source = (typeof SOURCES)[number]

const sourceOf = (target: Target | null | undefined): Source =>
  typeof target === 'object' && target !== null && !Array.isArray(target) ? target.ref : 'figure'

/** What a value is held against: a figure, a range, or something found among the units' own values. */
export function TargetBlank({
  target,
  onChange,
  ground,
  onlyReference = false,
}: {
  target: Target | null | undefined
  onChange: (target: Target | null) => void
  ground: Ground
  onlyReference?: boolean
}) {
  const t = useTranslations('builder')
  const { parts } = useDraftWork()
  const source = sourceOf(target)
  const sources = SOURCES.filter(
    (code) => !(onlyReference && code === 'figure') && !(ground.direction === 'range' && code === 'best'),
  )
  const choose = (next: Source) => {
    if (next === 'figure') onChange(null)
    else if (next === 'indicator')
      onChange({ ref: next, code: partsOf(parts, 'indicator')[0]?.codes[0] ?? '' })
    else if (next === 'baseline') onChange({ ref: next })
    else onChange({ ref: next })
  }
  return (
    <span className={classes.target}>
      <ScopeOf target={target} onChange={onChange} ground={ground} />
      <Choose
        label={t('aim.label')}
        value={source}
        options={sources.map((code) => ({ code, text: t(`aim.${code}`) }))}
        onChange={choose}
        ground={ground}
      />
      {typeof target === 'object' && target !== null && !Array.isArray(target) ? (
        <Reference target={target} onChange={onChange} ground={ground} />
      ) : (
        <Figures target={target} onChange={onChange} ground={ground} />
      )}
    </span>
  )
}

interface Props<Kind> {
  target: Kind
  onChange: (target: Target | null) => void
  ground: Ground
}

function ScopeOf({ target, onChange, ground }: Props<Target | null | undefined>) {
  const t = useTranslations('builder.scope')
  if (typeof target !== 'object' || target === null || Array.isArray(target)) return null
  if (target.ref === 'baseline' || target.ref === 'indicator') return null
  return (
    <Choose
      label={t('label')}
      value={target.scope ?? 'group'}
      options={[
        { code: 'group', text: t('group') },
        { code: 'all', text: t('all') },
      ]}
      onChange={(scope) => onChange(scope === 'group' ? dropped(target, 'scope') : { ...target, scope })}
      ground={ground}
    />
  )
}

function Figures({ target, onChange, ground }: Props<number | [number, number] | null | undefined>) {
  const t = useTranslations('builder.aim')
  const { value } = useSuffixes(ground)
  if (ground.direction !== 'range')
    return (
      <Blank
        label={t('figureLabel')}
        value={typeof target === 'number' ? target : null}
        onChange={onChange}
        suffix={value}
        negative
        ground={ground}
      />
    )
  const [lo, hi] = Array.isArray(target) ? target : [null, null]
  const set = (low: number | null, high: number | null) =>
    onChange(low === null && high === null ? null : [low ?? high ?? 0, high ?? low ?? 0])
  return (
    <>
      <Blank label={t('lo')} value={lo} onChange={(low) => set(low, hi)} negative ground={ground} />—
      <Blank
        label={t('hi')}
        value={hi}
        onChange={(high) => set(lo, high)}
        suffix={value}
        negative
        ground={ground}
      />
    </>
  )
}

function Reference({ target, onChange, ground }: Props<TargetReference>) {
  const t = useTranslations('builder.aim')
  const locale = useLocale()
  const { parts } = useDraftWork()
  const suffixes = useSuffixes(ground)
  const set = (key: 'times' | 'plus', figure: number | null, usual: number) =>
    onChange(figure === null || figure === usual ? dropped(target, key) : { ...target, [key]: figure })
  const blanks = {
    times: () => (
      <Blank
        label={t('timesLabel')}
        value={target.times ?? 1}
        onChange={(times) => set('times', times, 1)}
        suffix="%"
        times={100}
        ground={ground}
      />
    ),
    plus: () => (
      <Blank
        label={t('plusLabel')}
        value={target.plus ?? 0}
        onChange={(plus) => set('plus', plus, 0)}
        suffix={suffixes.distance}
        negative
        ground={ground}
      />
    ),
  }
  return (
    <>
      {target.ref === 'indicator' ? (
        <Choose
          label={t('ofIndicator')}
          value={target.code}
          options={partsOf(parts, 'indicator').map(({ codes, content }) => ({
            code: codes[0] ?? '',
            text: `${codes[0] ?? ''} ${nameOf({ name: content.name.zh, nameEn: content.name.en || null }, locale)}`,
          }))}
          onChange={(code) => onChange({ ...target, code })}
          ground={ground}
        />
      ) : null}
      {t.rich('times', blanks)}
      {t.rich('plus', blanks)}
    </>
  )
}
