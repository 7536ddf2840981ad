'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/ui/badge'
import { Empty } from '@/app/_components/ui/empty'
import tables from '@/app/_components/ui/table.module.css'
import { textOf } from '@/app/_components/ui/text-of'
import { nameOf } from '@/app/_i18n/name-of'
import classes from './adjustments.module.css'
import { ClaimEvidence } from './claim-evidence'
import { Course } from './course'
import { adjustmentTones, type Decisions, type ListedAdjustment } from './decisions'
import { Steps } from './steps'

/** Every adjustment with its matter, its marks, its basis and what became of it. */
export function AdjustmentTable({ page }: { page: Decisions }) {
  const t = useTranslations('adjustments')
  const locale = useLocale()
  const levelOf = ({ item, level }: ListedAdjustment) => {
    const known = page.plan.items.find(({ code }) => code === item)
    const step = known?.levels.find(({ code }) => code === level)
    return known && step ? `${textOf(known.name, '', locale)} ${textOf(step.name, '', locale)}` : null
  }
  return (
    <section className={classes.section} aria-labelledby="adjustments">
      <h2 id="adjustments">{t('adjustments')}</h2>
      {page.adjustments.length === 0 ? (
        <Empty title={t('noAdjustments')}>
          <p>{t('noAdjustmentsText')}</p>
        </Empty>
      ) : (
        <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby="adjustments">
          <table className={`${tables.table} ${tables.whole}`}>
            <thead>
              <tr>
                {(['unit', 'matter', 'marks', 'period', 'document', 'state', 'course', 'steps'] as const).map(
                  (column) => (
                    <th key={column} scope="col" className={column === 'marks' ? tables.number : undefined}>
                      {t(`columns.${column}`)}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {page.adjustments.map((one) => (
                <tr key={one.id} id={one.id}>
                  <th scope="row" className={tables.nowrap}>
                    {nameOf(one.unit, locale)}
                  </th>
                  <td className={classes.words}>
                    {one.matter}
                    {levelOf(one) ? <div className={classes.soft}>{levelOf(one)}</div> : null}
                  </td>
                  <td
                    className={tables.number}
                  >{`${one.marks > 0 ? '+' : '−'}${String(Math.abs(one.marks))}`}</td>
                  <td className={tables.nowrap}>{nameOf(one.period, locale)}</td>
                  <td className={classes.words}>
                    {one.basis}
                    {one.events[0]?.action === 'claim' ? <ClaimEvidence claim={one} /> : null}
                  </td>
                  <td className={tables.nowrap}>
                    <Badge tone={adjustmentTones[one.state]}>{t(`state.${one.state}`)}</Badge>
                  </td>
                  <td>
                    <Course events={one.events} />
                  </td>
                  <td>
                    <Steps
                      of="adjustments"
                      thing={one}
                      actions={one.actions}
                      what={`${nameOf(one.unit, locale)} ${one.matter}`}
                    />
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
