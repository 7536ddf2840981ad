'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useSyncExternalStore } from 'react'
import classes from './trend-chart.module.css'
import type { TrendReading } from './trend-interactive'

// The chart library draws nothing on the server; until it has arrived, and without it, the still drawing is whole.
const TrendInteractive = dynamic(() => import('./trend-interactive'), { ssr: false })

const WIDE = '(min-width: 701px)'

function listen(changed: () => void) {
  const query = window.matchMedia(WIDE)
  query.addEventListener('change', changed)
  return () => {
    query.removeEventListener('change', changed)
  }
}

/**
 * A trend in two still drawings of which the screen's width chooses one. Over the wide one a reading follows the pointer
 * once its script is there; a phone, too narrow for that, is spared the script.
 */
export function TrendChart({
  wide,
  narrow,
  reading,
  label,
}: {
  wide: ReactNode
  narrow: ReactNode
  reading: TrendReading
  /** What moving over the chart is for. */
  label: string
}) {
  const isWide = useSyncExternalStore(
    listen,
    () => window.matchMedia(WIDE).matches,
    () => false,
  )
  return (
    <>
      <div className={classes.wide}>
        {wide}
        {isWide ? <TrendInteractive reading={reading} label={label} /> : null}
      </div>
      <div className={classes.narrow}>{narrow}</div>
    </>
  )
}
