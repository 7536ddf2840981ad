'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { exact, fixed } from '@/app/_components/ui/figures'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { marksAtValues } from '@/server/domain/plan/rule-curve/marks-at-values'
import type { Situation } from '@/server/domain/plan/rule-curve/probe'
import { readTestValues } from './read-test-values'
import classes from './rule-builder.module.css'

/** Values to try a rule with, and whether it gives what the clause says. Never stored. */
export function TestValues({ scoring, situation }: { scoring: IndicatorScoring; situation: Situation }) {
  const t = useTranslations('builder.test')
  const [typed, setTyped] = useState('')
  const lines = useMemo(() => readTestValues(typed, scoring.multiplier ?? 100), [typed, scoring.multiplier])
  const given = useMemo(() => {
    const values = lines.flatMap(({ value }) => (value === null ? [] : [value]))
    const marks = marksAtValues(scoring, situation, values)
    return marks === null ? null : new Map(values.map((value, at) => [value, marks[at] ?? null]))
  }, [lines, scoring, situation])
  if (given === null) return null
  const decimals = situation.decimals ?? 2
  return (
    <details className={classes.panel}>
      <summary>{t('title')}</summary>
      <Textarea
        label={t('label')}
        description={t('kept')}
        value={typed}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {lines.length === 0 ? null : (
        <table className={classes.table} aria-label={t('title')}>
          <thead>
            <tr>
              <th scope="col" className={classes.number}>
                {t('value')}
              </th>
              <th scope="col" className={classes.number}>
                {t('gets')}
              </th>
              <th scope="col" className={classes.number}>
                {t('expected')}
              </th>
              <th scope="col">{t('verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ text, value, expected }, at) => {
              if (value === null)
                return (
                  <tr key={at}>
                    <td colSpan={4}>{t('unread', { text })}</td>
                  </tr>
                )
              const marks = given.get(value) ?? null
              const agrees = marks !== null && expected !== null && Math.abs(marks - expected) < 1e-9
              return (
                <tr key={at}>
                  <td className={classes.number}>{exact(value)}</td>
                  <td className={classes.number}>{marks === null ? t('none') : fixed(marks, decimals)}</td>
                  <td className={classes.number}>{expected === null ? '—' : fixed(expected, decimals)}</td>
                  <td>
                    {expected === null ? '' : agrees ? `✓ ${t('agrees')}` : <strong>× {t('differs')}</strong>}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </details>
  )
}
