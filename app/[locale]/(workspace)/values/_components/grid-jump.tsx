'use client'

import { useTranslations } from 'next-intl'
import { useChecks } from '@/app/_components/ui/checks/checks-context'
import type { UnitFinding } from '@/app/_components/ui/checks/use-form-checks'
import { focusField } from '@/app/_components/ui/focus-field'
import classes from './values.module.css'

/** How many checks stand against signing for the grid; pressed, it leads from one to the next, round and round. */
export function GridJump({ placeOf }: { placeOf: (finding: UnitFinding) => string }) {
  const t = useTranslations('checks')
  const checks = useChecks()
  const places = [...(checks?.failed ?? []), ...(checks?.unexplained ?? [])].map(placeOf)
  if (places.length === 0) return null
  return (
    <button
      type="button"
      className={classes.jump}
      // The field in focus is where the search starts: pressing must not take the focus first.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        const here = places.indexOf(document.activeElement?.id ?? '')
        focusField(places[(here + 1) % places.length] ?? '')
      }}
    >
      {t('jump', { count: String(places.length) })}
    </button>
  )
}
