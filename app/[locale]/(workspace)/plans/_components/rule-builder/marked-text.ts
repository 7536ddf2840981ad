import type { ClauseReading, NotUnderstood } from '@/server/domain/plan/clause-text/reading'

/** A stretch of a clause: understood, passed over (punctuation), or not understood and why. */
export interface Stretch {
  text: string
  is: 'understood' | 'passed' | NotUnderstood['why']
}

/** A clause's text in stretches, in its own order and whole. */
export function markedText(text: string, { understood, notUnderstood }: ClauseReading): Stretch[] {
  const spans = [
    ...understood.map(({ start, end }) => ({ start, end, is: 'understood' as const })),
    ...notUnderstood.map(({ start, end, why }) => ({ start, end, is: why })),
  ].sort((a, b) => a.start - b.start)
  const stretches: Stretch[] = []
  let at = 0
  for (const { start, end, is } of spans) {
    if (start > at) stretches.push({ text: text.slice(at, start), is: 'passed' })
    const from = Math.max(at, start)
    if (end > from) stretches.push({ text: text.slice(from, end), is })
    at = Math.max(at, end)
  }
  if (at < text.length) stretches.push({ text: text.slice(at), is: 'passed' })
  return stretches
}
