import type { AppealAsked } from '@/server/domain/appeal/asked'

/** Where an appeal about this is written. */
export function newAppealHref(asked: AppealAsked): string {
  return `/appeals/new?${new URLSearchParams({ ...asked }).toString()}`
}
