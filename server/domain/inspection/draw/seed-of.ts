import { DRAW_FORMAT } from './draw-frame'

/** The seed of a draw, as a text: the procedure's name, the frame's hash, the office's secret and the second person's number. */
export function seedOf({
  frameHash,
  secret,
  number,
}: {
  frameHash: string
  secret: string
  number: string
}): string {
  return [DRAW_FORMAT, frameHash, secret, number].join('|')
}
