'use client'

import { CartesianGrid, ComposedChart, Line, ReferenceDot, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { FRAME, type TrendModel } from './prepare-trend'
import classes from './trend-interactive.module.css'
import type { TrendTexts } from './trend-texts'

/** What the tooltip says of each period, already in the reader's language. */
export type PeriodTexts = Record<string, readonly string[]>

interface Hovered {
  active?: boolean
  label?: string | number | undefined
}

/** The same prepared trend with a reading under the pointer. It decides nothing: axis, gaps and words are the model's. */
export default function TrendInteractive({
  model,
  texts,
  periods,
}: {
  model: TrendModel
  texts: TrendTexts
  periods: PeriodTexts
}) {
  const { axis, points } = model
  const rows = points.map(({ label, value, county, target, provisional }) => ({
    label,
    settled: provisional ? null : value,
    provisional: provisional ? value : null,
    county,
    targetLo: target?.lo ?? null,
    targetHi: target === null || target.lo === target.hi ? null : target.hi,
  }))
  // A dotted stretch into a provisional point starts at the settled one before it.
  rows.forEach((row, at) => {
    const next = points[at + 1]
    if (next?.provisional && next.value !== null && points[at]?.value != null) row.provisional = points[at].value
  })
  const endLabel = new Map(model.labels.map((label) => [label.series, label]))
  const lastX = points.at(-1)?.label
  const still = { isAnimationActive: false, connectNulls: false, dot: false, activeDot: false, legendType: 'none' } as const
  return (
    <div className={classes.frame} aria-hidden="true">
      <ResponsiveContainer width="100%" aspect={FRAME.width / FRAME.height}>
        <ComposedChart
          data={rows}
          margin={{ top: FRAME.top, right: FRAME.right, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--hairline)" />
          <XAxis dataKey="label" height={FRAME.bottom} tickLine={false} axisLine={false} padding={{ left: 24, right: 24 }} tick={{ fill: 'var(--ink-soft)', fontSize: 12 }} interval={0} />
          <YAxis domain={[axis.lo, axis.hi]} ticks={axis.ticks} width={FRAME.left} tickLine={false} axisLine={false} tick={{ fill: 'var(--ink-soft)', fontSize: 12 }} />
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
          <Line {...still} dataKey="targetLo" stroke="var(--ink)" strokeWidth={1.5} strokeDasharray="6 4" />
          <Line {...still} dataKey="targetHi" stroke="var(--ink)" strokeWidth={1.5} strokeDasharray="6 4" />
          <Line {...still} dataKey="county" stroke="var(--series-muted)" strokeWidth={2} dot={{ r: 2.5, fill: 'var(--series-muted)', stroke: 'var(--series-muted)' }} />
          <Line {...still} dataKey="provisional" stroke="var(--accent)" strokeWidth={2.5} strokeDasharray="2 4" />
          <Line {...still} dataKey="settled" stroke="var(--accent)" strokeWidth={2.5} dot={{ r: 4, fill: 'var(--accent)', stroke: 'var(--accent)' }} activeDot={{ r: 5 }} />
          {points.map((point) =>
            point.provisional && point.value !== null ? (
              <ReferenceDot key={point.code} x={point.label} y={point.value} r={4} fill="var(--paper)" stroke="var(--accent)" strokeWidth={2} />
            ) : null,
          )}
        </ComposedChart>
      </ResponsiveContainer>
      {lastX === undefined
        ? null
        : [...endLabel.values()].map((label) => (
            <span
              key={label.series}
              className={classes.label}
              data-series={label.series}
              style={{ top: `${String((100 * label.y) / FRAME.height)}%`, left: `${String((100 * (FRAME.width - FRAME.right + 8)) / FRAME.width)}%` }}
            >
              {texts.series[label.series]}
            </span>
          ))}
    </div>
  )
}
