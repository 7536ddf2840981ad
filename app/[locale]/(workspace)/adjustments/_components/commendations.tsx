'use client'

import { Button } from '@mantine/core'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/app/_components/ui/badge'
import tables from '@/app/_components/ui/table.module.css'
import { textOf } from '@/app/_components/ui/text-of'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './adjustments.module.css'
import { CommendDialog } from './commend-dialog'

export type Commendations = NonNullable<ApiOutput['commendations']['read']>
export type CommendedRow = Commendations['rows'][number]

/** Who may be commended by the plan's own grade and the record, what speaks against each, and what a leader decided. */
export function CommendationList({ planId, list }: { planId: string; list: Commendations }) {
  const t = useTranslations('commendations')
  const locale = useLocale()
  const format = useFormatter()
  const [open, setOpen] = useState<{ row: CommendedRow; decision: 'commended' | 'passedOver' } | null>(null)
  const proposed = list.rows.filter(({ against }) => against.length === 0)
  const shown = list.rows.filter(
    ({ against, decisions }) => !against.includes('grade') || decisions.length > 0,
  )
  return (
    <section className={classes.section} aria-labelledby="commendations">
      <h2 id="commendations">{t('title')}</h2>
      <p className={classes.soft}>
        {list.best === null
          ? t('noGrades')
          : t('rule', {
              grade: textOf(list.best.name, list.best.code, locale),
              number: String(list.publication.number),
              period: list.period ? nameOf(list.period, locale) : '',
              count: String(proposed.length),
            })}
      </p>
      {shown.length === 0 ? null : (
        <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby="commendations">
          <table className={`${tables.table} ${tables.whole}`}>
            <thead>
              <tr>
                <th scope="col">{t('unit')}</th>
                <th scope="col" className={tables.number}>
                  {t('rank')}
                </th>
                <th scope="col" className={tables.number}>
                  {t('score')}
                </th>
                <th scope="col">{t('conditions')}</th>
                <th scope="col">{t('decision')}</th>
                {list.decides ? <th scope="col">{t('steps')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => {
                const [latest] = row.decisions
                return (
                  <tr key={row.unit.id}>
                    <th scope="row" className={tables.nowrap}>
                      {nameOf(row.unit, locale)}
                    </th>
                    <td className={tables.number}>{row.rank ?? '—'}</td>
                    <td className={tables.number}>
                      {row.score === null ? '—' : format.number(row.score, { minimumFractionDigits: 2 })}
                    </td>
                    <td>
                      {row.against.length === 0
                        ? t('meets')
                        : row.against.map((one) => t(`against.${one}`)).join(t('joiner'))}
                    </td>
                    <td className={classes.words}>
                      {latest ? (
                        <>
                          <Badge tone={latest.decision === 'commended' ? 'good' : 'plain'}>
                            {t(latest.decision)}
                          </Badge>{' '}
                          {latest.words}
                          <div className={classes.soft}>
                            {t('by', {
                              name: latest.byName,
                              at: format.dateTime(latest.at, { dateStyle: 'medium', timeStyle: 'short' }),
                            })}
                            {row.decisions.length > 1
                              ? t('earlier', { count: String(row.decisions.length - 1) })
                              : null}
                          </div>
                        </>
                      ) : (
                        t('undecided')
                      )}
                    </td>
                    {list.decides ? (
                      <td>
                        <div className={classes.steps}>
                          {(['commended', 'passedOver'] as const).map((decision) => (
                            <Button
                              key={decision}
                              size="compact-md"
                              variant="default"
                              aria-label={t(`${decision}Of`, { unit: nameOf(row.unit, locale) })}
                              onClick={() => setOpen({ row, decision })}
                            >
                              {t(`do.${decision}`)}
                            </Button>
                          ))}
                        </div>
                      </td>
                    ) : null}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      {open ? (
        <CommendDialog
          planId={planId}
          publicationId={list.publication.id}
          {...open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  )
}
