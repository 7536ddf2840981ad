'use client'

import { useState } from 'react'
import { ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Plot } from './lay-series'
import type { SeriesName } from './prepare-trend'
import type { Axis } from './trend-axis'
import classes from './trend-chart.module.css'

/** What the reading under the pointer needs of a laid trend: its scales, its values and what each period says. */
export interface TrendReading {
  frame: { width: number; height: number }
  plot: Plot
  axis: Axis
  series: Partial<Record<SeriesName, readonly (number | null)[]>>
  periods: readonly (readonly string[])[]
}

const colours: Partial<Record<SeriesName, string>> = {
  county: 'var(--ink-soft)',
  lastYear: 'var(--accent)',
  unit: 'var(--accent)',
}
const shown = ['county', 'lastYear', 'unit'] as const

interface Hovered {
  active?: boolean
  label?: string | number | undefined
}

/**
 * A reading that follows the pointer, or the arrow keys, over the still drawing: the chart library lies on it with the same
 * scales and draws only what is pointed at, so that nothing moves when it arrives.
 */
export default function TrendInteractive({ reading, label }: { reading: TrendReading; label: string }) {
  const { frame, plot, axis, series, periods } = reading
  const [width, setWidth] = useState<number>(frame.width)
  const scale = width / frame.width
  const rows = periods.map((_, at) => ({
    at: at + 0.5,
    ...Object.fromEntries(shown.map((name) => [name, series[name]?.[at] ?? null])),
  }))
  return (
    <div className={classes.overlay}>
      <ResponsiveContainer
        width="100%"
        height="100%"
        onResize={(now) => {
          setWidth(now || frame.width)
        }}
      >
        <ComposedChart
          data={rows}
          margin={{
            left: plot.left * scale,
            right: (frame.width - plot.right) * scale,
            top: plot.top * scale,
            bottom: (frame.height - plot.bottom) * scale,
          }}
          aria-label={label}
        >
          <XAxis dataKey="at" type="number" domain={[0, periods.length]} hide />
          <YAxis type="number" domain={[axis.lo, axis.hi]} hide />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--hairline-strong)' }}
            content={({ active, label: at }: Hovered) =>
              active && at !== undefined ? (
                <div className={classes.tip}>
                  {(periods[Math.floor(Number(at))] ?? []).map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                </div>
              ) : null
            }
          />
          {shown.map((name) => (
            <Line
              key={name}
              dataKey={name}
              stroke="none"
              dot={false}
              activeDot={{ r: 6, fill: colours[name] ?? '', stroke: 'var(--paper)', strokeWidth: 2 }}
              isAnimationActive={false}
            />
          ))}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
