'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { Effect } from './appeal'
import classes from './appeals.module.css'

const outcomes = ['upheld', 'partlyUpheld', 'dismissed'] as const
type Standing = Effect['rows'][number]['now']

/** Every unit's total and rank as they are, and as each decision would make them. Units that nothing moves can be folded away. */
export function EffectTable({ effect, ofIndicator }: { effect: Effect; ofIndicator: string | null }) {
  const t = useTranslations('appeals')
  const locale = useLocale()
  const format = useFormatter()
  const [onlyMoving, setOnlyMoving] = useState(true)
  const figure = (value: number | null) =>
    value === null
      ? '—'
      : format.number(value, {
          minimumFractionDigits: effect.decimals,
          maximumFractionDigits: effect.decimals,
        })
  const moving = effect.rows.filter(({ moves, own }) => moves || own)
  const rows = onlyMoving ? moving : effect.rows
  const cells = (key: string, standing: Standing | null, now: Standing) =>
    [
      { is: 'total', text: standing ? figure(standing.total) : '—', moved: standing?.total !== now.total },
      { is: 'rank', text: standing?.rank ?? '—', moved: standing?.rank !== now.rank },
    ].map(({ is, text, moved }) => (
      <td
        key={`${key} ${is}`}
        className={standing !== null && moved ? `${table.number} ${classes.moved}` : table.number}
      >
        {text}
      </td>
    ))
  return (
    <>
      <p>
        {t(ofIndicator === null ? 'effectMarks' : 'effectIndicator', {
          code: ofIndicator ?? '',
          now: figure(effect.marks.now),
          upheld: figure(effect.marks.upheld),
        })}
        {/* Nothing to tell before it is said what would count. */}
        {effect.marks.partlyUpheld === null
          ? null
          : t('effectPartly', { partly: figure(effect.marks.partlyUpheld) })}
        {t('effectEnd')}
      </p>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={t('effectCaption')}>
        <table className={`${table.table} ${table.dense} ${classes.effect}`}>
          <caption>{t('effectCaption')}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('effectUnit')}
              </th>
              <th scope="colgroup" colSpan={2}>
                {t('effectNow')}
              </th>
              {outcomes.map((outcome) => (
                <th key={outcome} scope="colgroup" colSpan={2}>
                  {t(`outcomes.${outcome}`)}
                </th>
              ))}
            </tr>
            <tr>
              {['now', ...outcomes].flatMap((column) => [
                <th key={`${column} total`} scope="col" className={table.number}>
                  {t('effectTotal')}
                </th>,
                <th key={`${column} rank`} scope="col" className={table.number}>
                  {t('effectRank')}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit} className={row.own ? classes.own : undefined}>
                <th scope="row">{nameOf(row, locale)}</th>
                {cells('now', row.now, row.now)}
                {outcomes.flatMap((outcome) => cells(outcome, row.after[outcome], row.now))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {effect.rows.some(({ moves }) => moves) ? null : <p>{t('effectNobody')}</p>}
      <label className={classes.touch}>
        <input
          type="checkbox"
          checked={onlyMoving}
          onChange={(event) => setOnlyMoving(event.currentTarget.checked)}
        />{' '}
        {t('effectOnly')}
        {onlyMoving && effect.rows.length > moving.length
          ? ` · ${t('effectAll', { count: String(effect.rows.length - moving.length) })}`
          : null}
      </label>
    </>
  )
}
