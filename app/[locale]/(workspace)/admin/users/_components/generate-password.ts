/** Without the signs that are taken for one another when copied by hand: 0 O o, 1 l I. */
const kinds = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '-+=#%'] as const
const LENGTH = 12

/** A first password of twelve signs with each kind in it. `random` gives whole numbers from 0 to below its argument. */
export function generatePassword(random: (below: number) => number): string {
  const pick = (from: string) => from.charAt(random(from.length))
  const all = kinds.join('')
  const signs = [...kinds.map(pick), ...Array.from({ length: LENGTH - kinds.length }, () => pick(all))]
  // Fisher–Yates, so that the kinds don't stand in a known order.
  for (let at = signs.length - 1; at > 0; at -= 1) {
    const other = random(at + 1)
    const sign = signs[at] ?? ''
    signs[at] = signs[other] ?? ''
    signs[other] = sign
  }
  return signs.join('')
}

/** Whole numbers from 0 to below `below`, from the browser's own source, each as likely as the others. */
export function secureRandom(below: number): number {
  const whole = Math.floor(2 ** 32 / below) * below
  const drawn = new Uint32Array(1)
  do crypto.getRandomValues(drawn)
  while ((drawn[0] ?? 0) >= whole)
  return (drawn[0] ?? 0) % below
}
