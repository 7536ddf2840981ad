import type { BoardFilter } from '@/server/domain/period/board-row'

/** The address of a page of a period's board: what is asked for stands in it. */
export function boardAddress(
  periodId: string,
  asked: { filter?: BoardFilter | null; find?: string; page?: number },
): string {
  const query = new URLSearchParams()
  if (asked.filter) query.set('wait', asked.filter)
  if (asked.find) query.set('find', asked.find)
  if (asked.page && asked.page > 1) query.set('page', String(asked.page))
  const text = query.toString()
  return `/periods/${periodId}${text === '' ? '' : `?${text}`}#progress`
}
