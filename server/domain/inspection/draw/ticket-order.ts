import { ticketsUnder } from './ticket'

/** Ids in the order in which they are drawn: by rising ticket number. Every order has the same chance. */
export function ticketOrder(ids: readonly string[], seed: string): string[] {
  const ticket = ticketsUnder(seed)
  return ids
    .map((id) => ({ id, ticket: ticket(id) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .map(({ id }) => id)
}
