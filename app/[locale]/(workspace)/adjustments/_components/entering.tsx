'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Role } from '@/server/domain/access/roles'
import { AdjustmentDialog } from './adjustment-dialog'
import classes from './adjustments.module.css'
import type { Decisions } from './decisions'
import { VetoDialog } from './veto-dialog'

/** The ways to enter something: the office's two, or a township's claim while a period is open. */
export function Entering({ page, role }: { page: Decisions; role: Role }) {
  const t = useTranslations('adjustments')
  const [open, setOpen] = useState<'veto' | 'propose' | 'claim' | null>(null)
  const close = () => {
    setOpen(null)
  }
  const claims = role === 'reporter' || role === 'head'
  if (role !== 'office' && !claims) return null
  const mayClaim = page.periods.some(({ state }) => state === 'open')
  return (
    <div className={classes.bar}>
      {claims ? (
        <>
          <Button
            disabled={!mayClaim}
            onClick={() => {
              setOpen('claim')
            }}
          >
            {t('claim')}
          </Button>
          {mayClaim ? null : <span className={classes.soft}>{t('claimClosed')}</span>}
        </>
      ) : (
        <>
          <Button
            onClick={() => {
              setOpen('propose')
            }}
          >
            {t('propose')}
          </Button>
          <Button
            variant="default"
            disabled={page.plan.clauses.length === 0}
            onClick={() => {
              setOpen('veto')
            }}
          >
            {t('proposeVeto')}
          </Button>
          {page.plan.clauses.length === 0 ? <span className={classes.soft}>{t('noClauses')}</span> : null}
        </>
      )}
      {open === 'veto' ? <VetoDialog page={page} proposal={null} onClose={close} /> : null}
      {open === 'claim' || open === 'propose' ? (
        <AdjustmentDialog page={page} side={open} onClose={close} />
      ) : null}
    </div>
  )
}
