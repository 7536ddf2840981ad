'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FieldStore } from '@/app/_components/field/field-store'
import type { FieldSheet, FieldState } from '@/app/_components/field/field-types'
import { viewOf } from '@/app/_components/field/field-view'
import { Badge } from '@/app/_components/ui/badge'
import { nameOf } from '@/app/_i18n/name-of'
import classes from './field.module.css'

/** The sheets taken along, one's own first: how far each is, and what of it is not synced. */
export function TaskList({ state, store }: { state: FieldState; store: FieldStore }) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const all = Object.values(state.sheets).toSorted(
    (a, b) =>
      Number(b.sheet.mine) - Number(a.sheet.mine) ||
      (a.sheet.sheet.unit.code < b.sheet.sheet.unit.code ? -1 : 1),
  )
  return (
    <>
      <h1>{t('field.tasks')}</h1>
      <ul className={classes.tasks}>
        {all.map((kept) => {
          const { sheet, mine } = kept.sheet
          // What a phone took along before doesn't say whether it was given back.
          const returned = (kept.sheet as Partial<FieldSheet>).returned ?? null
          const { cells, missing, conflicts } = viewOf(kept, state.entries, store.account)
          const waits = store.waitsFor(kept.id)
          return (
            <li key={kept.id}>
              <a href={`#/inspections/${kept.id}`}>
                <strong>{nameOf(sheet.unit, locale)}</strong>
                <span className={classes.soft}>
                  {nameOf(sheet.period, locale)} · {t(`kinds.${sheet.round.kind}`)} ·{' '}
                  {mine ? t('mine') : (sheet.inspectorName ?? t('nobody'))}
                </span>
                <span>
                  {t('items', {
                    done: String(cells.length - missing.length),
                    all: String(cells.length),
                  })}{' '}
                  {sheet.state === 'open' ? null : <Badge tone="good">{t('states.completed')}</Badge>}{' '}
                  {returned ? <Badge tone="due">{t('returnedState')}</Badge> : null}{' '}
                  {conflicts.length > 0 ? <Badge tone="alert">{t('villageConflict')}</Badge> : null}
                  {waits > 0 ? <Badge tone="due">{t('waitingHere', { count: String(waits) })}</Badge> : null}
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}
