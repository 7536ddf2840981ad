'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRouter } from '@/app/_i18n/navigation'
import { EvidencePanel } from '../../_components/evidence/evidence-panel'
import classes from './adjustments.module.css'
import type { ListedAdjustment } from './decisions'

/** A claim's files: looked up once they are asked for, and for its unit to add to until it is decided. */
export function ClaimEvidence({
  claim,
}: {
  claim: Pick<ListedAdjustment, 'id' | 'matter' | 'files' | 'attaches'>
}) {
  const t = useTranslations('adjustments')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  return (
    <details
      className={classes.evidence}
      onToggle={(event) => {
        // The files are before one's eyes while it is open; their number is read again as it closes.
        if (open && !event.currentTarget.open) router.refresh()
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{open ? t('evidenceShown') : t('evidence', { count: String(claim.files) })}</summary>
      {open ? (
        <EvidencePanel
          of={{ subject: 'bonus', subjectId: claim.id }}
          place=""
          name={claim.matter}
          writable={claim.attaches}
        />
      ) : null}
    </details>
  )
}
