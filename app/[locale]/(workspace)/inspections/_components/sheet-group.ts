import type { ApiOutput } from '@/app/_trpc/client'

export type ListedSheet = ApiOutput['sheets']['list'][number]

/** Where a sheet stands, for somebody looking at the list. */
export type Standing = 'free' | 'waiting' | 'notBegun' | 'under' | 'completed' | 'unfinished'

/** A sheet that nobody finished in time is neither free nor under way any more. */
export function standingOf(
  sheet: Pick<ListedSheet, 'state' | 'inspectorId' | 'period' | 'round'> &
    Partial<Pick<ListedSheet, 'progress'>>,
): Standing {
  if (sheet.state !== 'open') return 'completed'
  if (sheet.period.state !== 'open') return 'unfinished'
  // Drawn: its team knows, and cannot write on it yet.
  if (sheet.round.state === 'drawn') return 'waiting'
  if (sheet.round.inspectors > 0 && sheet.progress?.done === 0) return 'notBegun'
  return sheet.inspectorId === null ? 'free' : 'under'
}

/** Sheets by period, those that can still be filled first, in the order they came in. */
export function groupByPeriod(sheets: readonly ListedSheet[]): {
  open: ListedSheet[][]
  closed: ListedSheet[][]
} {
  const groups = new Map<string, ListedSheet[]>()
  for (const sheet of sheets) groups.set(sheet.period.id, [...(groups.get(sheet.period.id) ?? []), sheet])
  const all = [...groups.values()]
  const isOpen = (group: ListedSheet[]) => group[0]?.period.state === 'open'
  return { open: all.filter(isOpen), closed: all.filter((group) => !isOpen(group)) }
}

/** An inspector's unfinished work first, then what nobody took, then what they finished, then the others'. */
export function ownFirst(sheets: readonly ListedSheet[]): ListedSheet[] {
  const place = (sheet: ListedSheet) =>
    sheet.mine ? (sheet.state === 'open' ? 0 : 2) : sheet.inspectorId === null ? 1 : 3
  return [...sheets].sort((a, b) => place(a) - place(b))
}
