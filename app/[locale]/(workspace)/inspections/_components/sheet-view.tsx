import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ObservationText } from '@/app/_components/ui/observation-text'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { SheetScore } from '@/server/domain/inspection/score-sheet'
import classes from './sheet-view.module.css'
import { sumOf } from './sum-of'
import type { Sheet } from './use-sheet'

/** A sheet as it is read: every item, what was seen, its marks and the reason for those lost, and the total. */
export function SheetView({
  lines,
  marks,
  score,
  rules,
}: {
  lines: Sheet['lines']
  marks: readonly Pick<Sheet['marks'][number], 'itemCode' | 'observation' | 'reason'>[]
  score: SheetScore
  rules: Readonly<Record<string, ReactNode>>
}) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const format = useFormatter()
  const figure = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const sum = sumOf(lines, score)
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${classes.view}`}>
        <thead>
          <tr>
            <th scope="col">{t('item')}</th>
            <th scope="col">{t('observed')}</th>
            <th scope="col" className={table.number}>
              {t('points')}
            </th>
            <th scope="col" className={table.number}>
              {t('marks')}
            </th>
            <th scope="col">{t('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const mark = marks.find((candidate) => candidate.itemCode === line.code)
            const points =
              line.is === 'item' && typeof line.scoring.points === 'number' ? line.scoring.points : null
            const got = score.items[line.code] ?? null
            return (
              <tr key={line.code}>
                <th scope="row">
                  {index + 1}. {nameOf(line, locale)}
                  {rules[line.code] ? <p className={classes.rule}>{rules[line.code]}</p> : null}
                </th>
                <td data-label={t('observed')}>
                  {mark?.observation ? (
                    <ObservationText scoring={line.scoring} observation={mark.observation} />
                  ) : (
                    <span className={table.soft}>{t('unobserved')}</span>
                  )}
                </td>
                <td className={table.number} data-label={t('points')}>
                  {points === null ? '—' : format.number(points)}
                </td>
                <td className={table.number} data-label={t('marks')}>
                  {points === null ? (
                    <span className={table.soft}>{t('byRule')}</span>
                  ) : got === null ? (
                    '—'
                  ) : (
                    <span className={got < points ? classes.lost : undefined}>{figure(got)}</span>
                  )}
                </td>
                <td data-label={t('reason')}>{mark?.reason?.trim() ? mark.reason : '—'}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('total')} ({t('outOf')})
            </th>
            <td className={table.number} data-label={t('points')}>
              {format.number(sum.points)}
            </td>
            <td className={table.number} data-label={t('marks')}>
              {figure(sum.marks)}
            </td>
            <td className={classes.total}>{sum.total === null ? '—' : figure(sum.total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
