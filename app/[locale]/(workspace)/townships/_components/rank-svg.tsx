import { FRAME, type RankModel } from './prepare-ranks'
import classes from './rank-svg.module.css'

const bottom = FRAME.height - FRAME.bottom
const right = FRAME.width - FRAME.right

/** A prepared chart of ranks as a still drawing: there before any script, on paper, and without colour. */
export function RankSvg({
  model,
  title,
  describedBy,
  yearText,
}: {
  model: RankModel
  title: string
  describedBy: string
  /** A year and where its own table left the unit, one under the other. */
  yearText: (year: number) => readonly [string, string]
}) {
  const { points, joins, ticks, years } = model
  const at = (index: number) => points[index]
  const floor = points.map(({ x, floor: y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
  return (
    <svg
      className={classes.svg}
      viewBox={`0 0 ${String(FRAME.width)} ${String(FRAME.height)}`}
      role="img"
      aria-label={title}
      aria-describedby={describedBy}
    >
      {years.map(({ year, from, to }, index) => (
        <g key={year}>
          {index % 2 === 1 ? (
            <rect
              className={classes.band}
              x={from}
              y={FRAME.top - 16}
              width={to - from}
              height={FRAME.height - FRAME.top + 16}
            />
          ) : null}
          {yearText(year).map((line, row) => (
            <text
              key={row}
              className={row === 0 ? classes.year : classes.yearRank}
              x={(from + to) / 2}
              y={FRAME.height - 24 + 16 * row}
              textAnchor="middle"
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      {ticks.map(({ rank, y }) => (
        <g key={rank}>
          <line className={classes.grid} x1={FRAME.left} x2={right} y1={y} y2={y} />
          <text className={classes.tick} x={FRAME.left - 10} y={y + 4} textAnchor="end">
            {rank}
          </text>
        </g>
      ))}
      {points.length > 1 ? <polyline className={classes.floor} points={floor.join(' ')} /> : null}
      {points.map(({ code, x, label }) => (
        <text key={code} className={classes.tick} x={x} y={bottom + 20} textAnchor="middle">
          {label}
        </text>
      ))}
      {joins.map(([from, to]) => (
        <line
          key={to}
          className={classes.line}
          x1={at(from)?.x}
          y1={at(from)?.y ?? 0}
          x2={at(to)?.x}
          y2={at(to)?.y ?? 0}
        />
      ))}
      {points.map(({ code, x, y, main, rank }) =>
        y === null ? null : (
          <g key={code}>
            {main ? (
              <circle className={classes.dot} cx={x} cy={y} r={4} />
            ) : (
              <rect className={classes.square} x={x - 4} y={y - 4} width={8} height={8} />
            )}
            <text className={main ? classes.rank : classes.other} x={x} y={y - 8} textAnchor="middle">
              {rank}
            </text>
          </g>
        ),
      )}
    </svg>
  )
}
