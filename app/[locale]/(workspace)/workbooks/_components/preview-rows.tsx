'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/ui/badge'
import { ObservationText } from '@/app/_components/ui/observation-text'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { ProblemList } from './problem-list'
import type { Preview } from './send-workbook'
import classes from './workbook.module.css'

type Cell = Preview['cells'][number]

const tones = { refused: 'alert', conflict: 'due', changed: 'accent', same: 'plain' } as const

/** Every cell that a file touches with what becomes of it; of a conflict, which of the two stays. */
export function PreviewRows({
  cells,
  several,
  choices,
  onChoose,
}: {
  cells: readonly Cell[]
  several: boolean
  choices: Readonly<Record<string, 'file' | 'server'>>
  onChoose: (key: string, choice: 'file' | 'server') => void
}) {
  const t = useTranslations('exchange.workbook')
  const locale = useLocale()
  const format = useFormatter()
  const touched = cells.filter(({ verdict }) => verdict !== 'same')
  if (touched.length === 0) return null
  return (
    <div className={table.scroll} role="region" aria-label={t('title')} tabIndex={0}>
      <table className={`${table.table} ${classes.rows}`}>
        <thead>
          <tr>
            <th scope="col">{t('verdict')}</th>
            <th scope="col">{t('cell')}</th>
            {several ? <th scope="col">{t('unit')}</th> : null}
            <th scope="col">{t('indicator')}</th>
            <th scope="col">{t('now')}</th>
            <th scope="col">{t('inFile')}</th>
          </tr>
        </thead>
        <tbody>
          {touched.map((cell) => (
            <tr key={cell.key}>
              <td>
                <Badge tone={tones[cell.verdict]}>{t(`verdicts.${cell.verdict}`)}</Badge>
              </td>
              <td>{cell.cell}</td>
              {several ? <td className={table.nowrap}>{nameOf(cell.unit, locale)}</td> : null}
              <th scope="row">
                {cell.code} {nameOf(cell.indicator, locale)}
                {cell.village ? <div>{nameOf(cell.village, locale)}</div> : null}
              </th>
              <td>
                <Content cell={cell} content={cell.theirs} />
                {cell.verdict === 'conflict' ? (
                  <>
                    <div className={classes.soft}>
                      {t('conflictBy', {
                        by: cell.theirs.by ?? '',
                        at: cell.theirs.at
                          ? format.dateTime(new Date(cell.theirs.at), {
                              dateStyle: 'medium',
                              timeStyle: 'short',
                            })
                          : '',
                      })}
                    </div>
                    <Choice cell={cell} is="server" choices={choices} onChoose={onChoose} />
                  </>
                ) : null}
              </td>
              <td>
                {cell.mine ? <Content cell={cell} content={cell.mine} /> : null}
                {cell.verdict === 'conflict' ? (
                  <Choice cell={cell} is="file" choices={choices} onChoose={onChoose} />
                ) : null}
                <ProblemList problems={cell.problems} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Choice({
  cell,
  is,
  choices,
  onChoose,
}: {
  cell: Cell
  is: 'file' | 'server'
  choices: Readonly<Record<string, 'file' | 'server'>>
  onChoose: (key: string, choice: 'file' | 'server') => void
}) {
  const t = useTranslations('exchange.workbook')
  return (
    <label className={classes.choice}>
      <input
        type="radio"
        name={cell.key}
        checked={choices[cell.key] === is}
        onChange={() => onChoose(cell.key, is)}
      />
      {t(is === 'file' ? 'useFile' : 'keepServer')}
    </label>
  )
}

function Content({ cell, content }: { cell: Cell; content: Pick<Cell['theirs'], 'observation' | 'note'> }) {
  const t = useTranslations('exchange.changes')
  const locale = useLocale()
  return (
    <>
      {content.observation ? (
        <ObservationText
          scoring={cell.scoring}
          observation={content.observation}
          unit={(locale === 'en' ? cell.measure.nameEn : null) ?? cell.measure.name}
        />
      ) : (
        t('empty')
      )}
      {content.note ? <div>{t('note', { note: content.note })}</div> : null}
    </>
  )
}
