import { FRAME, type SeriesName, type TrendModel, yOf } from './prepare-trend'
import classes from './trend-svg.module.css'
import type { TrendTexts } from './trend-texts'

const bottom = FRAME.height - FRAME.bottom
const right = FRAME.width - FRAME.right

/** A prepared trend as a still drawing: there before any script, on paper, and without colour. */
export function TrendSvg({
  model,
  texts,
  title,
  describedBy,
}: {
  model: TrendModel
  texts: TrendTexts
  title: string
  describedBy: string
}) {
  const { axis, points, runs, labels } = model
  const place = (at: number, value: number | null) =>
    `${(points[at]?.x ?? 0).toFixed(1)},${yOf(value ?? 0, axis).toFixed(1)}`
  const valueAt = (series: SeriesName, at: number): number | null => {
    const point = points[at]
    if (!point) return null
    if (series === 'unit') return point.value
    if (series === 'county') return point.county
    return series === 'targetLo' ? (point.target?.lo ?? null) : (point.target?.hi ?? null)
  }
  const line = (series: SeriesName, run: readonly number[]) =>
    run.map((at) => place(at, valueAt(series, at))).join(' ')
  return (
    <svg
      className={classes.svg}
      viewBox={`0 0 ${String(FRAME.width)} ${String(FRAME.height)}`}
      role="img"
      aria-label={title}
      aria-describedby={describedBy}
    >
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            className={classes.grid}
            x1={FRAME.left}
            x2={right}
            y1={yOf(tick, axis)}
            y2={yOf(tick, axis)}
          />
          <text className={classes.tick} x={FRAME.left - 8} y={yOf(tick, axis) + 4} textAnchor="end">
            {String(tick).replace('-', '−')}
          </text>
        </g>
      ))}
      {points.map((point) => (
        <text key={point.code} className={classes.tick} x={point.x} y={bottom + 20} textAnchor="middle">
          {point.label}
        </text>
      ))}
      {points.map((point) =>
        point.value === null ? (
          <text key={point.code} className={classes.tick} x={point.x} y={bottom - 6} textAnchor="middle">
            {texts.notReported}
          </text>
        ) : null,
      )}
      {(['targetLo', 'targetHi'] as const).flatMap((series) =>
        runs[series].map((run) => (
          <TargetLine
            key={`${series} ${String(run[0])}`}
            points={run.map((at) => ({ x: points[at]?.x ?? 0, y: yOf(valueAt(series, at) ?? 0, axis) }))}
          />
        )),
      )}
      {runs.county.map((run) => (
        <polyline key={run[0]} className={classes.county} points={line('county', run)} />
      ))}
      {points.map((point) =>
        point.county === null ? null : (
          <rect
            key={point.code}
            className={classes.countyDot}
            x={point.x - 2.5}
            y={yOf(point.county, axis) - 2.5}
            width={5}
            height={5}
          />
        ),
      )}
      {runs.unit.flatMap((run) =>
        run
          .slice(1)
          .map((at) => (
            <polyline
              key={at}
              className={`${classes.unit ?? ''} ${points[at]?.provisional ? (classes.provisional ?? '') : ''}`}
              points={line('unit', [at - 1, at])}
            />
          )),
      )}
      {points.map((point) =>
        point.value === null ? null : (
          <circle
            key={point.code}
            className={`${classes.unitDot ?? ''} ${point.provisional ? (classes.hollow ?? '') : ''}`}
            cx={point.x}
            cy={yOf(point.value, axis)}
            r={4}
          />
        ),
      )}
      {labels.map((label) => (
        <text
          key={label.series}
          className={
            label.series === 'unit'
              ? classes.labelUnit
              : label.series === 'county'
                ? classes.label
                : classes.labelTarget
          }
          x={right + 8}
          y={label.y + 4}
        >
          {texts.series[label.series]}
        </text>
      ))}
    </svg>
  )
}

/** A target holds for a whole period, so its line reaches half a step beyond a lone point. */
function TargetLine({ points }: { points: readonly { x: number; y: number }[] }) {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return null
  const from = Math.max(FRAME.left, first.x - 24)
  const to = Math.min(right, last.x + 24)
  const through = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  return (
    <polyline
      className={classes.target}
      points={`${from.toFixed(1)},${first.y.toFixed(1)} ${through} ${to.toFixed(1)},${last.y.toFixed(1)}`}
    />
  )
}
