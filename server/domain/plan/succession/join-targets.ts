import type { Target } from '../../scoring/case'
import { figure, type Joining } from '../../scoring/join-observations'

/**
 * The targets of several units → the target of the one that takes over from them: the sum of what comes along where the
 * plan adds the indicator up, else the weighted mean; of a range, both ends. A target that refers to others (the county's mean) is
 * kept where all have the same. Undefined where they can't be joined, or one has none.
 */
export function joinTargets(
  parts: readonly { share: number; weight: number; target: Target | undefined }[],
  by: Joining,
): Target | undefined {
  const [first] = parts
  if (first?.target === undefined) return undefined
  const join = (read: (target: Target) => number | undefined): number | undefined => {
    const known = parts.flatMap(({ target, ...part }) => {
      const value = target === undefined ? undefined : read(target)
      return value === undefined ? [] : [{ ...part, value }]
    })
    return known.length === parts.length ? figure(known, by) : undefined
  }
  const single = join((target) => (typeof target === 'number' ? target : undefined))
  if (single !== undefined) return single
  const low = join((target) => (Array.isArray(target) ? target[0] : undefined))
  const high = join((target) => (Array.isArray(target) ? target[1] : undefined))
  if (low !== undefined && high !== undefined) return [low, high]
  const text = JSON.stringify(first.target)
  return parts.every(({ target }) => JSON.stringify(target) === text) ? first.target : undefined
}
