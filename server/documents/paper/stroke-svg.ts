import type { Strokes } from '@/server/domain/inspection/signature'

/** A signature as it was drawn, as a picture of lines; numbers only come into it. */
export function strokeSvg(strokes: Strokes): string {
  const lines = strokes.map((stroke) => {
    // A dot is a stroke too: it needs a second point to be seen.
    const points = stroke.length === 2 ? [...stroke, ...stroke] : stroke
    return `<polyline points="${points.map((each) => String(Math.round(each))).join(' ')}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 400" width="1000" height="400"><g fill="none" stroke="#000" stroke-width="9" stroke-linecap="round" stroke-linejoin="round">${lines.join('')}</g></svg>`
}
