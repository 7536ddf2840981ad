'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/app/_components/ui/badge'
import tables from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import classes from './letters.module.css'
import { type ListedLetter, type ListedUnit, tones } from './listed'

/** One unit: its letter's state, who has signed, and what is to be done. `choice` null: nothing is chosen here. */
export function LetterTableRow({ unit, choice }: { unit: ListedUnit; choice: ReactNode }) {
  const t = useTranslations('letters')
  const locale = useLocale()
  const { last, inForce, proposal } = unit
  return (
    <tr>
      {choice === null ? null : <td className={classes.check}>{choice}</td>}
      <th scope="row" className={tables.nowrap}>
        {nameOf(unit, locale)}
      </th>
      <td className={tables.nowrap}>
        <Badge tone={tones[last?.state ?? 'none']}>{t(`state.${last?.state ?? 'none'}`)}</Badge>
      </td>
      {(['owner', 'unit'] as const).map((side) => (
        <td key={side} className={tables.nowrap}>
          {last && last.state !== 'sentBack' ? <Signed letter={last} side={side} /> : null}
        </td>
      ))}
      <td className={tables.nowrap}>
        {last ? (
          <Link href={`/letters/${last.id}`} aria-label={`${nameOf(unit, locale)} ${numberOf(last)}`}>
            {numberOf(last)}
          </Link>
        ) : null}
      </td>
      <td>
        {last?.returned ? (
          <div>{t('returned', { by: last.returned.byName, reason: last.returned.reason ?? '' })}</div>
        ) : null}
        {last && proposal === 'changed' ? <div className={classes.due}>{t('changed')}</div> : null}
        {inForce ? (
          <div className={classes.soft}>
            <Link href={`/letters/${inForce.id}`}>{t('keeps', { number: String(inForce.number) })}</Link>
          </div>
        ) : null}
      </td>
    </tr>
  )

  function numberOf({ number }: ListedLetter) {
    return t('number', { number: String(number) })
  }
}

function Signed({ letter, side }: { letter: ListedLetter; side: 'owner' | 'unit' }) {
  const t = useTranslations('letters')
  const common = useTranslations('common')
  const format = useFormatter()
  const found = letter.signatures.find((one) => one.side === side)
  if (!found) return <span className={classes.soft}>{t('unsigned')}</span>
  return (
    <>
      {found.actingForName
        ? common('actingAs', { name: found.name, principal: found.actingForName })
        : found.name}{' '}
      {format.dateTime(found.signedAt, { dateStyle: 'medium' })}
      {found.onPaper ? ` ${t('onPaper')}` : null}
    </>
  )
}
