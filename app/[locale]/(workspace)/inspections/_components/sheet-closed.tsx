'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/app/_components/ui/badge'
import { ClosedHint } from './closed-hint'
import { HeldEntries } from './held-entries'
import { LateEntries } from './late-entries'
import { NeverCame } from './never-came'
import { standingOf } from './sheet-group'
import { SheetProof } from './sheet-proof'
import { SheetView } from './sheet-view'
import classes from './sheet.module.css'
import type { SheetWork } from './use-sheet'

/** A sheet on its inspector's device that takes no entries any more: why not, what this device still holds for it, and what it says. */
export function SheetClosed({
  work,
  rules,
}: {
  work: SheetWork
  rules: Readonly<Record<string, ReactNode>>
}) {
  const t = useTranslations('inspections')
  const { sheet, settled } = work
  const standing = standingOf(sheet.sheet)
  return (
    <>
      <p role="status" className={classes.closed}>
        <Badge tone={standing === 'completed' ? 'good' : 'plain'}>{t(`states.${standing}`)}</Badge>{' '}
        <ClosedHint sheet={sheet.sheet} inspects />
      </p>
      <HeldEntries work={work} />
      <NeverCame devices={sheet.neverCame} />
      <LateEntries late={sheet.late} sheet={sheet} />
      <SheetView sheet={sheet} settled={settled} rules={rules} />
      <SheetProof sheet={sheet} />
    </>
  )
}
