/** A whole seed from a hash in hexadecimal: whoever has the same inputs draws the same. 48 bits, which a number holds exactly. */
export const seedFrom = (hash: string): number => Number.parseInt(hash.slice(0, 12), 16)
