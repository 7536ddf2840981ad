'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/ui/badge'
import { Empty } from '@/app/_components/ui/empty'
import tables from '@/app/_components/ui/table.module.css'
import { textOf } from '@/app/_components/ui/text-of'
import { newAppealHref } from '@/app/_components/ui/new-appeal-href'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import classes from './adjustments.module.css'
import { Course } from './course'
import { type Decisions, vetoTones } from './decisions'
import { Steps } from './steps'

/**
 * Every veto with its clause, its facts and what became of it. `until`: the last day to appeal, by the vetoes against which
 * the reader may.
 */
export function VetoTable({ page, until }: { page: Decisions; until: Record<string, string> }) {
  const t = useTranslations('adjustments')
  const locale = useLocale()
  const clause = (code: string) => {
    const known = page.plan.clauses.find((one) => one.code === code)
    return known ? `${code} ${textOf(known.name, '', locale)}` : code
  }
  return (
    <section className={classes.section} aria-labelledby="vetoes">
      <h2 id="vetoes">{t('vetoes')}</h2>
      {page.vetoes.length === 0 ? (
        <Empty title={t('noVetoes')}>
          <p>{t('noVetoesText')}</p>
        </Empty>
      ) : (
        <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby="vetoes">
          <table className={`${tables.table} ${tables.whole}`}>
            <thead>
              <tr>
                {(['unit', 'clause', 'period', 'basis', 'state', 'course', 'steps'] as const).map(
                  (column) => (
                    <th key={column} scope="col">
                      {t(`columns.${column}`)}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {page.vetoes.map((veto) => (
                <tr key={veto.id} id={veto.id}>
                  <th scope="row" className={tables.nowrap}>
                    {nameOf(veto.unit, locale)}
                  </th>
                  <td className={classes.clause}>{clause(veto.clause)}</td>
                  <td className={tables.nowrap}>{nameOf(veto.period, locale)}</td>
                  <td className={classes.words}>
                    {veto.basis}
                    {veto.indicatorCode ? (
                      <div className={classes.soft}>{t('byRule', { indicator: veto.indicatorCode })}</div>
                    ) : null}
                  </td>
                  <td className={tables.nowrap}>
                    <Badge tone={vetoTones[veto.state]}>{t(`vetoState.${veto.state}`)}</Badge>
                  </td>
                  <td>
                    <Course events={veto.events} />
                  </td>
                  <td>
                    <Steps
                      of="vetoes"
                      thing={veto}
                      actions={veto.actions}
                      what={`${nameOf(veto.unit, locale)} ${clause(veto.clause)}`}
                    />
                    <ToAppeal vetoId={veto.id} lastDay={until[veto.id]} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** Where the reader may appeal against a veto, the way there and by when. */
function ToAppeal({ vetoId, lastDay }: { vetoId: string; lastDay: string | undefined }) {
  const t = useTranslations('adjustments')
  const format = useFormatter()
  if (lastDay === undefined) return null
  const day = format.dateTime(new Date(lastDay), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <>
      <Link href={newAppealHref({ about: 'veto', vetoId })}>{t('appeal')}</Link>
      <div className={classes.soft}>{t('appealUntil', { day })}</div>
    </>
  )
}
