'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/app/_components/ui/badge'
import table from '@/app/_components/ui/table.module.css'
import { type Verdict, verdicts } from '@/server/domain/plan/workbook/verdict'
import classes from './import.module.css'
import { RowDetail } from './row-detail'
import type { ImportPreview } from './send-file'

const TONES = { refused: 'alert', new: 'good', changed: 'accent', removed: 'due', same: 'plain' } as const
const AT_ONCE = 200

/** Every row of a file with what becomes of it; the rows that ask for a look stand first. */
export function ImportRows({ rows, counts }: Pick<ImportPreview, 'rows' | 'counts'>) {
  const t = useTranslations('planFiles')
  const [only, setOnly] = useState<Verdict | null>(counts.refused > 0 ? 'refused' : null)
  const [shown, setShown] = useState(AT_ONCE)
  if (rows.length === 0) return null
  const chosen =
    only === null
      ? verdicts.flatMap((verdict) => rows.filter((row) => row.verdict === verdict))
      : rows.filter((row) => row.verdict === only)
  const choose = (verdict: Verdict | null) => {
    setOnly(verdict)
    setShown(AT_ONCE)
  }
  return (
    <>
      <div role="group" aria-label={t('filter')} className={classes.filter}>
        <button type="button" aria-pressed={only === null} onClick={() => choose(null)}>
          {t('all', { count: String(rows.length) })}
        </button>
        {verdicts
          .filter((verdict) => counts[verdict] > 0)
          .map((verdict) => (
            <button
              key={verdict}
              type="button"
              aria-pressed={only === verdict}
              onClick={() => choose(verdict)}
            >
              {t('filtered', { verdict: t(`verdict.${verdict}`), count: String(counts[verdict]) })}
            </button>
          ))}
      </div>
      <div className={table.scroll} role="region" aria-label={t('title')} tabIndex={0}>
        <table className={`${table.table} ${classes.rows}`}>
          <thead>
            <tr>
              <th scope="col">{t('table.verdict')}</th>
              <th scope="col">{t('table.sheet')}</th>
              <th scope="col" className={table.number}>
                {t('table.row')}
              </th>
              <th scope="col">{t('table.what')}</th>
              <th scope="col">{t('table.detail')}</th>
            </tr>
          </thead>
          <tbody>
            {chosen.slice(0, shown).map((row, at) => (
              <tr key={at}>
                <td>
                  <Badge tone={TONES[row.verdict]}>{t(`verdict.${row.verdict}`)}</Badge>
                </td>
                <td className={table.nowrap}>{row.sheet || t('noRow')}</td>
                <td className={table.number}>{row.row ?? t('noRow')}</td>
                <th scope="row">{row.what || t('noRow')}</th>
                <td>
                  <RowDetail row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen.length > shown ? (
        <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
          {t('more', { count: String(Math.min(AT_ONCE, chosen.length - shown)) })}
        </Button>
      ) : null}
    </>
  )
}
