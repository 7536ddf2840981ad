'use client'

import dynamic from 'next/dynamic'
import { createContext, type ReactNode, use } from 'react'
import type { TrendModel } from './prepare-trend'
import classes from './trend-chart.module.css'
import type { PeriodTexts } from './trend-interactive'
import type { TrendTexts } from './trend-texts'

const Still = createContext<ReactNode>(null)

function StillDrawing() {
  return use(Still)
}

// The chart library draws nothing on the server: until it has arrived the still drawing stands in its place.
const TrendInteractive = dynamic(() => import('./trend-interactive'), { ssr: false, loading: StillDrawing })

/** A trend that answers to the pointer once its script is there; `children` is the still drawing of the same model. */
export function TrendChart({
  children,
  ...drawn
}: {
  model: TrendModel
  texts: TrendTexts
  periods: PeriodTexts
  title: string
  describedBy: string
  children: ReactNode
}) {
  return (
    <Still value={children}>
      <div className={classes.screen}>
        <TrendInteractive {...drawn} />
      </div>
      <div className={classes.paper}>{children}</div>
    </Still>
  )
}
