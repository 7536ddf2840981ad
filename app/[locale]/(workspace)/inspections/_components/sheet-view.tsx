import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ObservationText } from '@/app/_components/ui/observation-text'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { ShownHead } from '@/app/_components/field/field-view'
import { correctedScore, type Correction } from '@/server/domain/appeal/corrections-of'
import { standing } from '@/server/domain/inspection/observations/cells'
import { lineWords } from '@/server/domain/inspection/observations/line-words'
import { isUnscored } from '@/server/domain/inspection/sheet-lines'
import type { SettledSheet } from '@/server/domain/inspection/observations/settle-sheet'
import { CorrectionNote } from './correction-note'
import conflict from './conflict-panel.module.css'
import { HeadList } from './head-list'
import { SettledNote } from './settled-note'
import classes from './sheet-view.module.css'
import { sumOf } from '@/server/domain/inspection/sum-of'
import type { Sheet } from './use-sheet'

/** A sheet as it is read: every item, what was seen, its marks and the reason for those lost, and the total. */
export function SheetView({
  sheet,
  settled,
  rules,
  corrections = [],
  toAppeals = false,
}: {
  sheet: Pick<Sheet, 'lines' | 'villages'>
  settled: Pick<SettledSheet<ShownHead>, 'cells' | 'lines' | 'score' | 'observations' | 'given'>
  rules: Readonly<Record<string, ReactNode>>
  /** What decisions on appeals put in the place of its lines. */
  corrections?: readonly Correction[]
  /** Whether the reader may look the appeals up. */
  toAppeals?: boolean
}) {
  const { lines } = sheet
  const { score } = settled
  const t = useTranslations('inspections')
  const locale = useLocale()
  const format = useFormatter()
  const figure = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const sum = sumOf(lines, score)
  const corrected =
    corrections.length === 0 ? null : sumOf(lines, correctedScore(lines, settled, corrections))
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
            const cells = settled.cells.filter((cell) => cell.line.code === line.code)
            const seen = cells.flatMap((cell) => standing(cell) ?? [])
            const whole = settled.lines.get(line.code)
            const words = lineWords(settled, line.code, sheet.villages, (village) => nameOf(village, locale))
            const points =
              line.is === 'item' && typeof line.scoring.points === 'number' ? line.scoring.points : null
            const got = score.items[line.code] ?? null
            const decided = corrections.filter((one) => one.line === line.code)
            const marks = decided.at(-1)?.marks ?? null
            return (
              <tr key={line.code}>
                <th scope="row">
                  {index + 1}. {nameOf(line, locale)}
                  {rules[line.code] ? <p className={classes.rule}>{rules[line.code]}</p> : null}
                </th>
                <td data-label={t('observed')}>
                  <div>
                    {whole?.is === 'observation' ? (
                      <ObservationText scoring={line.scoring} observation={whole.observation} />
                    ) : whole?.is === 'marks' ? (
                      <SettledNote line={line} work={{ sheet, settled }} />
                    ) : (
                      <span className={table.soft}>{t('unobserved')}</span>
                    )}
                    {sheet.villages.length > 0 && seen.length > 0 ? (
                      <ul className={classes.villages}>
                        {seen.map((one) => {
                          const village = sheet.villages.find(({ id }) => id === one.villageId)
                          return (
                            <li key={`${one.villageId ?? ''} ${one.raterId}`}>
                              {village ? nameOf(village, locale) : null}{' '}
                              <ObservationText scoring={line.scoring} observation={one.observation} />
                            </li>
                          )
                        })}
                      </ul>
                    ) : null}
                    {cells.map((cell) =>
                      cell.conflict ? (
                        <div key={cell.key} className={conflict.panel}>
                          <p className={conflict.title}>{t('conflictTitle')}</p>
                          <HeadList cell={cell} />
                        </div>
                      ) : null,
                    )}
                  </div>
                </td>
                <td className={table.number} data-label={t('points')}>
                  {points === null ? '—' : format.number(points)}
                </td>
                <td className={table.number} data-label={t('marks')}>
                  <div>
                    {points === null ? (
                      <span className={table.soft}>{t(isUnscored(line) ? 'unscored' : 'byRule')}</span>
                    ) : got === null ? (
                      '—'
                    ) : (
                      <span className={got < points && decided.length === 0 ? classes.lost : undefined}>
                        {figure(got)}
                      </span>
                    )}
                    {points !== null && marks !== null ? (
                      <span className={classes.corrected}> → {figure(marks)}</span>
                    ) : null}
                  </div>
                </td>
                <td data-label={t('reason')}>
                  <div>
                    {words ?? '—'}
                    {decided.map((one) => (
                      <CorrectionNote key={one.appeal.id} correction={one} linked={toAppeals} />
                    ))}
                  </div>
                </td>
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
          {corrected ? (
            <tr>
              <th scope="row" colSpan={2}>
                {t('totalCorrected')} ({t('outOf')})
              </th>
              <td className={table.number} data-label={t('points')}>
                {format.number(corrected.points)}
              </td>
              <td className={table.number} data-label={t('marks')}>
                {figure(corrected.marks)}
              </td>
              <td className={classes.total}>{corrected.total === null ? '—' : figure(corrected.total)}</td>
            </tr>
          ) : null}
        </tfoot>
      </table>
    </div>
  )
}
