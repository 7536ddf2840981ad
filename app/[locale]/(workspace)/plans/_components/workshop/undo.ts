import type { RenamedKind } from '@/server/domain/plan/document/rename-code'

/** One change that a person made: what the parts were before and after, by key. */
export interface Step {
  what: string
  /** Milliseconds since the epoch. */
  at: number
  before: Record<string, unknown>
  after: Record<string, unknown>
  /** Where the change was another code: taking it back is giving the old one. */
  renamed?: Renamed
}

export interface Renamed {
  kind: RenamedKind
  from: string
  to: string
}

/** Typing on in the same part is one step, while there is no longer pause than this. */
const PAUSE_MS = 2000
const MOST_STEPS = 200

/** The steps with one more; a step that goes on with the last one is joined to it. */
export function mergeStep(steps: readonly Step[], step: Step): readonly Step[] {
  const last = steps.at(-1)
  const keys = Object.keys(step.after)
  const goesOn =
    last !== undefined &&
    last.renamed === undefined &&
    step.renamed === undefined &&
    step.at - last.at < PAUSE_MS &&
    last.what === step.what &&
    keys.length === Object.keys(last.after).length &&
    keys.every((key) => key in last.after)
  if (goesOn) return [...steps.slice(0, -1), { ...last, at: step.at, after: step.after }]
  return [...steps, step].slice(-MOST_STEPS)
}

/** What taking a step back (or doing it again) changes; parts that were changed again since are left alone and counted. */
export function undoStep(
  step: Step,
  now: Readonly<Record<string, unknown>>,
  direction: 'undo' | 'redo',
  same: (a: unknown, b: unknown) => boolean,
): { changes: Record<string, unknown>; skipped: number } {
  const [from, to] = direction === 'undo' ? [step.after, step.before] : [step.before, step.after]
  const changes: Record<string, unknown> = {}
  let skipped = 0
  for (const [key, content] of Object.entries(to))
    if (same(now[key] ?? null, from[key] ?? null)) changes[key] = content
    else skipped += 1
  return { changes, skipped }
}
