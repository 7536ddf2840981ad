import type { Role } from '../access/roles'
import { type Calendar, nthWorkingDayAfter } from '../calendar/working-days'
import { civilDay } from '../period/civil-day'

/** What was said of a completed sheet: by the unit's head, by the office to what the head contested, or as it gave the sheet back. */
export interface SheetWord {
  action: ConfirmationAction | 'reopen'
  /** The lines that a head contests, with words to each. */
  lines: readonly { code: string; words: string }[]
  byName: string
  at: Date
}

export const confirmationActions = ['accept', 'contest', 'uphold'] as const
export type ConfirmationAction = (typeof confirmationActions)[number]

/**
 * How a completed sheet stands with the unit that it is about. `awaiting` until a day, of which it is told beforehand that silence
 * counts as acceptance; `contested` until the office keeps it (`upheld`) or opens it again. A sheet that is opened again, whatever
 * had been said of it, is confirmed anew once it is completed.
 */
export type Confirmation =
  | { is: 'none' }
  | { is: 'awaiting'; until: string }
  | { is: 'silent'; since: string }
  | { is: 'accepted' | 'contested' | 'upheld'; word: SheetWord }

/** Words of before its last completion are about another state of the sheet, and count no more. */
export function confirmationOf(
  sheet: { completedAt: Date | null },
  words: readonly SheetWord[],
  facts: { today: string; workingDays: number; calendar: Calendar },
): Confirmation {
  const { completedAt } = sheet
  if (completedAt === null) return { is: 'none' }
  const since = words.slice(words.findLastIndex(({ action }) => action === 'reopen') + 1)
  const last = since.findLast(({ at }) => at >= completedAt)
  const states = { accept: 'accepted', contest: 'contested', uphold: 'upheld' } as const
  if (last && last.action !== 'reopen') return { is: states[last.action], word: last }
  const until = nthWorkingDayAfter(civilDay(completedAt), facts.workingDays, facts.calendar)
  return facts.today <= until ? { is: 'awaiting', until } : { is: 'silent', since: until }
}

const steps = {
  accept: { role: 'head', from: ['awaiting'], needsLines: false, needsWords: false },
  contest: { role: 'head', from: ['awaiting'], needsLines: true, needsWords: false },
  uphold: { role: 'office', from: ['contested'], needsLines: false, needsWords: true },
} as const satisfies Record<
  ConfirmationAction,
  { role: Role; from: readonly Confirmation['is'][]; needsLines: boolean; needsWords: boolean }
>

/** Whether somebody in a role has a word now: whose button is there. Lines and words are asked for when it is pressed. */
export function maySay(action: ConfirmationAction, role: Role, { is }: Confirmation): boolean {
  const step: { role: Role; from: readonly Confirmation['is'][] } = steps[action]
  return role === step.role && step.from.includes(is)
}

export type ConfirmationDecision = { ok: true } | { ok: false; because: 'role' | 'state' | 'lines' | 'words' }

/** Decides one word. */
export function decideConfirmation(
  action: ConfirmationAction,
  role: Role,
  confirmation: Confirmation,
  said: { lines: readonly { code: string; words: string }[]; words: string | null },
  known: readonly string[],
): ConfirmationDecision {
  const step: { role: Role; from: readonly Confirmation['is'][]; needsLines: boolean; needsWords: boolean } =
    steps[action]
  if (role !== step.role) return { ok: false, because: 'role' }
  if (!step.from.includes(confirmation.is)) return { ok: false, because: 'state' }
  const codes = said.lines.map(({ code }) => code)
  const whole =
    codes.length > 0 &&
    new Set(codes).size === codes.length &&
    said.lines.every(({ code, words }) => known.includes(code) && words.trim() !== '')
  if (step.needsLines ? !whole : codes.length > 0) return { ok: false, because: 'lines' }
  if (step.needsWords && !said.words?.trim()) return { ok: false, because: 'words' }
  return { ok: true }
}
