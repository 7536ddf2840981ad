import { sha256Hex } from '../../hash/sha256-hex'

/**
 * The ticket number of an id under a seed: a fraction in (0, 1), as text. Its digits are those of SHA-256 as a decimal number
 * of at least 64 digits, last first. After Rivest's consistent sampler: what else is drawn from does not move it.
 */
export function ticketOf(id: string, seed: string): string {
  return ticketsUnder(seed)(id)
}

/** The tickets of many ids under one seed, which is hashed once. */
export function ticketsUnder(seed: string): (id: string) => string {
  const hash = sha256Hex(seed)
  return (id) => uniform(hash + id)
}

/** The next ticket of whatever holds this one, in (ticket, 1): for drawing with replacement. */
export function nextTicket(ticket: string): string {
  const padded = `${ticket}0`
  let at = 2
  while (padded[at] === '9') at += 1
  for (let count = 1; ; count += 1) {
    const next = padded.slice(0, at) + uniform(`${ticket}:${String(count)}`).slice(2)
    if (next > padded) return next
  }
}

function uniform(text: string): string {
  const digits = BigInt(`0x${sha256Hex(text)}`)
    .toString()
    .padStart(64, '0')
  return `0.${Array.from(digits).reverse().join('')}`
}
