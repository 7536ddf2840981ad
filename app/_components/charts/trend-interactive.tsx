'use client'

import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { type EndLabel, FRAME, type SeriesName, type TrendModel } from './prepare-trend'
import classes from './trend-interactive.module.css'
import type { TrendTexts } from './trend-texts'

/** What the tooltip says of each period, already in the reader's language. */
export type PeriodTexts = Record<string, readonly string[]>

const dots = (r: number, colour: string) => ({ r, fill: colour, stroke: colour })
const target = { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '6 4' }
const drawn = {
  targetLo: target,
  targetHi: target,
  county: { stroke: 'var(--series-muted)', strokeWidth: 2, dot: dots(2.5, 'var(--series-muted)') },
  unit: { stroke: 'var(--accent)', strokeWidth: 2.5, dot: dots(4, 'var(--accent)'), activeDot: { r: 5 } },
  provisional: { stroke: 'var(--accent)', strokeWidth: 2.5, strokeDasharray: '2 4' },
} satisfies Record<SeriesName | 'provisional', object>

interface Hovered {
  active?: boolean
  label?: string | number | undefined
}

/** The same prepared trend with a reading under the pointer. It decides nothing: axis, gaps and words are the model's. */
export default function TrendInteractive({
  model,
  texts,
  periods,
  title,
  describedBy,
}: {
  model: TrendModel
  texts: TrendTexts
  periods: PeriodTexts
  title: string
  describedBy: string
}) {
  const { axis, points } = model
  const stretches = stretchesOf(model)
  const rows = points.map(({ label }, at): Record<string, string | number | null> => ({
    label,
    ...Object.fromEntries(stretches.map(({ key, values }) => [key, values[at] ?? null])),
  }))
  const still = {
    isAnimationActive: false,
    connectNulls: false,
    dot: false,
    activeDot: false,
    legendType: 'none',
  } as const
  return (
    <div className={classes.frame} role="img" aria-label={title} aria-describedby={describedBy}>
      <ResponsiveContainer width="100%" aspect={FRAME.width / FRAME.height}>
        <ComposedChart
          data={rows}
          margin={{ top: FRAME.top, right: FRAME.right, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--hairline)" />
          <XAxis
            dataKey="label"
            height={FRAME.bottom}
            tickLine={false}
            axisLine={false}
            padding={{ left: 24, right: 24 }}
            tick={{ fill: 'var(--ink-soft)', fontSize: 12 }}
            interval={0}
          />
          <YAxis
            domain={[axis.lo, axis.hi]}
            ticks={axis.ticks}
            width={FRAME.left}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--ink-soft)', fontSize: 12 }}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--hairline-strong)' }}
            content={({ active, label }: Hovered) =>
              active && label !== undefined ? (
                <div className={classes.tip}>
                  {(periods[String(label)] ?? []).map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                </div>
              ) : null
            }
          />
          {stretches.map(({ key, series, dotted }) => (
            <Line key={key} {...still} {...(dotted ? drawn.provisional : drawn[series])} dataKey={key} />
          ))}
          {points.map((point) =>
            point.provisional && point.value !== null ? (
              <ReferenceDot
                key={point.code}
                x={point.label}
                y={point.value}
                r={4}
                fill="var(--paper)"
                stroke="var(--accent)"
                strokeWidth={2}
              />
            ) : null,
          )}
        </ComposedChart>
      </ResponsiveContainer>
      {model.labels.map((label) => (
        <span key={label.series} className={classes.label} data-series={label.series} style={placeOf(label)}>
          {texts.series[label.series]}
        </span>
      ))}
    </div>
  )
}

interface Stretch {
  key: string
  series: SeriesName
  dotted: boolean
  values: (number | null)[]
}

/** Every stretch that is drawn in one go, as a series of its own: the library joins whatever stands in one. */
function stretchesOf({ points, runs }: TrendModel): Stretch[] {
  const valueOf: Record<SeriesName, (at: number) => number | null> = {
    unit: (at) => points[at]?.value ?? null,
    county: (at) => points[at]?.county ?? null,
    targetLo: (at) => points[at]?.target?.lo ?? null,
    targetHi: (at) => points[at]?.target?.hi ?? null,
  }
  const order: readonly SeriesName[] = ['targetLo', 'targetHi', 'county', 'unit']
  return order.flatMap((series) =>
    runs[series].flatMap((run, number): Stretch[] => {
      const stretch = (dotted: boolean, holds: (at: number) => boolean): Stretch => ({
        key: `${series}${String(number)}${dotted ? 'p' : ''}`,
        series,
        dotted,
        values: points.map((_, at) => (run.includes(at) && holds(at) ? valueOf[series](at) : null)),
      })
      const provisional = (at: number) => series === 'unit' && points[at]?.provisional === true
      const settled = stretch(false, (at) => !provisional(at))
      // A dotted stretch into a provisional point starts at the settled one before it.
      if (!run.some(provisional)) return [settled]
      return [
        settled,
        stretch(true, (at) => provisional(at) || (run.includes(at + 1) && provisional(at + 1))),
      ]
    }),
  )
}

/** The margins are fixed, what is between them grows with the page: a label stands where the still drawing has it. */
function placeOf({ y }: EndLabel) {
  const margins = FRAME.top + FRAME.bottom
  const share = (y - FRAME.top) / (FRAME.height - margins)
  return {
    left: `calc(100% - ${String(FRAME.right - 8)}px)`,
    top: `calc(${String(FRAME.top)}px + (100% - ${String(margins)}px) * ${share.toFixed(4)})`,
  }
}
