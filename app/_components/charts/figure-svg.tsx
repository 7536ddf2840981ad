import type { Figure, Shape } from './figure'
import classes from './figure-svg.module.css'

/**
 * A figure as a still drawing: there before any script, on paper, and without colour. `label` names it for a screen reader,
 * `describedBy` points to what it says in words.
 */
export function FigureSvg({
  figure,
  label,
  describedBy,
  className,
}: {
  figure: Figure
  label: string
  describedBy?: string
  className?: string | undefined
}) {
  return (
    <svg
      className={`${classes.figure ?? ''} ${className ?? ''}`}
      viewBox={`0 0 ${String(figure.width)} ${String(figure.height)}`}
      role="img"
      aria-label={label}
      aria-describedby={describedBy}
    >
      {figure.shapes.map((shape, at) => (
        <Drawn key={at} shape={shape} />
      ))}
    </svg>
  )
}

function Drawn({ shape }: { shape: Shape }) {
  switch (shape.is) {
    case 'line':
      return (
        <polyline data-part={shape.part} points={shape.points.map((point) => point.join(',')).join(' ')} />
      )
    case 'area':
      return (
        <polygon data-part={shape.part} points={shape.points.map((point) => point.join(',')).join(' ')} />
      )
    case 'text':
      return (
        <text data-part={shape.part} x={shape.x} y={shape.y} textAnchor={shape.anchor}>
          {shape.text}
        </text>
      )
    case 'column':
      return (
        <rect data-part="column" x={shape.x} y={shape.y} width={shape.width} height={shape.height}>
          <title>{shape.text}</title>
        </rect>
      )
    case 'mark':
      return <Mark {...shape} />
  }
}

function Mark({ part, form, x, y, r, hollow }: Extract<Shape, { is: 'mark' }>) {
  const drawn = { 'data-part': part, 'data-hollow': hollow ? '' : undefined }
  switch (form) {
    case 'circle':
      return <circle {...drawn} cx={x} cy={y} r={r} />
    case 'square':
      return <rect {...drawn} x={x - r} y={y - r} width={2 * r} height={2 * r} />
    case 'diamond':
      return (
        <path
          {...drawn}
          d={`M${String(x)} ${String(y - r)}l${String(r)} ${String(r)}l${String(-r)} ${String(r)}l${String(-r)} ${String(-r)}z`}
        />
      )
  }
}
