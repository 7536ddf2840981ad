import type { Strokes } from '@/server/domain/inspection/signature'
import classes from './signatures.module.css'

/** The strokes of a signature as lines. */
export function SignatureDrawing({ strokes, label }: { strokes: Strokes; label: string }) {
  return (
    <svg viewBox="0 0 1000 400" className={classes.drawing} role="img" aria-label={label}>
      {strokes.map((stroke, at) => (
        <polyline key={at} points={pointsOf(stroke)} />
      ))}
    </svg>
  )
}

/** A dot is a stroke too: it needs a second point to be seen. */
export function pointsOf(stroke: readonly number[]): string {
  return stroke.length === 2 ? `${stroke.join(',')} ${stroke.join(',')}` : stroke.join(',')
}
