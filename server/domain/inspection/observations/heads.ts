/** What an observation has to say here: its name, and over which others it was made. */
interface Made {
  id: string
  supersedes: readonly string[]
}

/**
 * The observations of one cell, in whatever order they came → those that nobody went over: one, as a rule; several
 * where people entered without knowing of each other. One whose predecessors haven't come yet is one of them all the same,
 * and they are none once they come. What only goes over each other in a circle stays, so that nothing is lost by a fault.
 */
export function headsOf<One extends Made>(observations: readonly One[]): One[] {
  const byId = new Map(observations.map((one) => [one.id, one]))
  const over = (one: One) => one.supersedes.filter((id) => id !== one.id)
  const superseded = new Set(observations.flatMap(over))
  const roots = [...byId.values()].filter((one) => !superseded.has(one.id))
  const reached = new Set<string>()
  const walk = [...roots]
  for (let one = walk.pop(); one; one = walk.pop())
    for (const id of over(one)) {
      const next = byId.get(id)
      if (next && !reached.has(id)) {
        reached.add(id)
        walk.push(next)
      }
    }
  const heads = [...byId.values()].filter((one) => !reached.has(one.id))
  return heads.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
