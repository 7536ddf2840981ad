'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { FigureSvg } from '@/app/_components/charts/figure-svg'
import { exact, fixed, shownValue } from '@/app/_components/ui/figures'
import { partsOf } from '@/server/domain/plan/document/parts'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { ruleCurve, type RuleCurve } from '@/server/domain/plan/rule-curve/rule-curve'
import { useDraftWork } from '../workshop/draft-context'
import { Blank, Choose } from './blank'
import { curveRows } from './curve-rows'
import { type Ground, useSuffixes } from './ground'
import { layCurve } from './lay-curve'
import { TestValues } from './test-values'
import { useLastValues } from './use-last-values'
import classes from './rule-builder.module.css'

/** What the rule makes of values: a curve with last year's units on it, the same as tables, and values to try. */
export function CurvePanel({
  code,
  scoring,
  unit,
}: {
  /** The indicator's code; an item of a sheet has no last year. */
  code: string | undefined
  scoring: IndicatorScoring
  unit: { zh: string; en: string }
}) {
  const t = useTranslations('builder')
  const { parts } = useDraftWork()
  const last = useLastValues(code, scoring)
  const [wanted, setGroup] = useState<string | null>(null)
  const [supposed, setSupposed] = useState<number | null>(null)
  const groups = typeof scoring.points === 'object' ? Object.keys(scoring.points) : []
  const group = wanted !== null && groups.includes(wanted) ? wanted : groups[0]
  const points =
    typeof scoring.points === 'object' ? (scoring.points[group ?? ''] ?? 0) : (scoring.points ?? 0)
  const decimals = partsOf(parts, 'settings')[0]?.content.decimals ?? 2
  const ground: Ground = {
    unit,
    kind: scoring.kind,
    direction: scoring.direction ?? 'higher',
    measure: scoring.measure ?? 'level',
    isShare: false,
    isSecond: true,
    readOnly: false,
    prefix: '',
  }
  // Values of one group where points differ by group: each is judged on its own full marks.
  const others = useMemo(
    () => last.values.filter((one) => groups.length === 0 || one.group === group),
    [last.values, group, groups.length],
  )
  const judged = useDeferredValue(scoring)
  const situation = useMemo(
    () => ({ points, group, target: supposed ?? undefined, others, decimals }),
    [points, group, supposed, others, decimals],
  )
  const curve = useMemo(() => ruleCurve(judged, situation), [judged, situation])
  const suppose = 'why' in curve ? curve.why === 'noTarget' : supposed !== null
  return (
    <section className={classes.panel} aria-label={t('curve.title')}>
      <h4>{t('curve.title')}</h4>
      <div className={classes.row}>
        {groups.length > 1 ? (
          <label>
            {t('curve.group')}{' '}
            <Choose
              label={t('curve.group')}
              value={group ?? ''}
              options={groups.map((each) => ({ code: each, text: each }))}
              onChange={setGroup}
              ground={ground}
            />
          </label>
        ) : null}
        {suppose && ground.direction !== 'range' ? (
          <span>
            {t('curve.suppose')}
            <Blank
              label={t('curve.suppose')}
              value={supposed}
              onChange={setSupposed}
              ground={ground}
              needed={false}
              negative
            />
            <span className={classes.soft}>{t('curve.supposeWhy')}</span>
          </span>
        ) : null}
      </div>
      {'why' in curve ? (
        <p className={classes.soft}>{t(`curve.why.${curve.why}`)}</p>
      ) : (
        <Drawn curve={curve} ground={ground} last={last} decimals={decimals} points={points} />
      )}
      <TestValues scoring={judged} situation={situation} />
    </section>
  )
}

function Drawn({
  curve,
  ground,
  last,
  decimals,
  points,
}: {
  curve: RuleCurve
  ground: Ground
  last: ReturnType<typeof useLastValues>
  decimals: number
  points: number
}) {
  const t = useTranslations('builder.curve')
  const suffixes = useSuffixes(ground)
  const said = useId()
  const year = String(last.year ?? '')
  const { rows, thinned } = curveRows(curve.turns)
  const { target } = curve
  const words = {
    value: suffixes.value ? `${t('value')} (${suffixes.value})` : t('value'),
    marks: t('marks'),
    target:
      target === null
        ? null
        : t('target', {
            target: target.lo === target.hi ? exact(target.lo) : `${exact(target.lo)}—${exact(target.hi)}`,
          }),
    name: last.name,
    several: (name: string, count: number) => t('several', { name, count: String(count) }),
  }
  const known = curve.known.flatMap((one) => (one.marks === null ? [] : [{ ...one, marks: one.marks }]))
  const all = curve.points.map(({ marks }) => marks)
  const finding =
    known.length > 0
      ? t('findingKnown', {
          year,
          count: String(known.length),
          full: String(known.filter(({ marks }) => marks >= points - 1e-9).length),
          least: fixed(Math.min(...known.map(({ marks }) => marks)), decimals),
        })
      : t('finding', { most: fixed(Math.max(...all), decimals), least: fixed(Math.min(...all), decimals) })
  return (
    <>
      <p id={said}>
        {finding}
        {curve.mover === null ? null : ` ${t('mover', { unit: last.name(curve.mover), year })}`}
      </p>
      <div className={classes.wide}>
        <FigureSvg figure={layCurve(curve, words, 680)} label={t('title')} describedBy={said} />
      </div>
      <div className={classes.narrow}>
        <FigureSvg figure={layCurve(curve, words, 340)} label={t('title')} describedBy={said} />
      </div>
      <div className={classes.tables}>
        <div>
          <table className={classes.table} aria-label={t('title')}>
            <thead>
              <tr>
                <th scope="col" className={classes.number}>
                  {words.value}
                </th>
                <th scope="col" className={classes.number}>
                  {t('marks')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ value, marks }) => (
                <tr key={value}>
                  <td className={classes.number}>{exact(value)}</td>
                  <td className={classes.number}>{fixed(marks, decimals)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {thinned ? <p className={classes.soft}>{t('thinned')}</p> : null}
        </div>
        {known.length === 0 ? (
          <p className={classes.soft}>{t('noLast')}</p>
        ) : (
          <table className={classes.table} aria-label={t('lastValue', { year })}>
            <thead>
              <tr>
                <th scope="col">{t('unit')}</th>
                <th scope="col" className={classes.number}>
                  {t('lastValue', { year })}
                </th>
                <th scope="col" className={classes.number}>
                  {t('wouldGet')}
                </th>
              </tr>
            </thead>
            <tbody>
              {known
                .toSorted((a, b) => b.marks - a.marks || b.value - a.value)
                .map(({ unit, value, marks }) => (
                  <tr key={unit}>
                    <th scope="row">{last.name(unit)}</th>
                    <td className={classes.number}>
                      {shownValue(value, { bounds: target, direction: ground.direction })}
                    </td>
                    <td className={classes.number}>{fixed(marks, decimals)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  )
}
