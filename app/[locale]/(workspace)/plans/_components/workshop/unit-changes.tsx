'use client'

import { Button } from '@mantine/core'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { nameOf } from '@/app/_i18n/name-of'
import { notTakenIn } from '@/server/domain/plan/succession/check-take-overs'
import type { KnownChange } from '@/server/domain/plan/document/check-document'
import { useDraftWork } from './draft-context'
import { TakeOverDialog } from './take-over-dialog'
import classes from './workshop.module.css'

/** Mergers and splits in the record that the plan does not have yet, each with the way to take it in. */
export function UnitChanges() {
  const t = useTranslations('takeOver')
  const locale = useLocale()
  const format = useFormatter()
  const { document, registry, writable } = useDraftWork()
  const [taking, setTaking] = useState<KnownChange | null>(null)
  const open = notTakenIn(document, registry.changes ?? [])
  if (open.length === 0) return null
  const list = (units: KnownChange['from']) => format.list(units.map((unit) => nameOf(unit, locale)))
  return (
    <section aria-label={t('title')} className={classes.notice}>
      {open.map((change) => (
        <p key={change.id}>
          {t(`said.${change.kind}`, {
            day: format.dateTime(new Date(change.effectiveOn), { dateStyle: 'medium', timeZone: 'UTC' }),
            from: list(change.from),
            to: list(change.to),
            basis: change.basis,
          })}{' '}
          {writable ? (
            <Button size="compact-sm" onClick={() => setTaking(change)}>
              {t('take')}
            </Button>
          ) : null}
        </p>
      ))}
      {taking === null ? null : <TakeOverDialog change={taking} onClose={() => setTaking(null)} />}
    </section>
  )
}
