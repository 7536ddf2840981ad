/**
 * p values of several questions → each one's smallest false-discovery rate at which it would count: of all that count at a rate of 5 %, at
 * most 5 % are expected to be false alarms. In the order given. Source: Benjamini & Hochberg 1995.
 */
export function falseDiscovery(pValues: readonly number[]): number[] {
  const order = pValues.map((p, at) => ({ p, at })).toSorted((a, b) => b.p - a.p)
  const adjusted = new Array<number>(pValues.length).fill(1)
  let least = 1
  order.forEach(({ p, at }, place) => {
    least = Math.min(least, (p * pValues.length) / (pValues.length - place))
    adjusted[at] = least
  })
  return adjusted
}
