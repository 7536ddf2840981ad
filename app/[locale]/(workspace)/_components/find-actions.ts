import { isFoundBy } from '@/server/domain/search/find-by-name'

/** One thing to go to or do, as far as finding it goes; `keywords` is what it is found by beside its label (see `findableText`). */
interface Findable {
  label?: string
  keywords?: string | string[]
}

interface Group<Action> {
  group: string
  actions: Action[]
  /** Shown before anything is typed. */
  always?: boolean
}

const MOST_PER_GROUP = 8

/**
 * The actions that a query finds (see `isFoundBy`), those first whose label begins with it. Before anything is typed: the
 * groups that are always shown.
 */
export function findActions<Action extends Findable>(
  query: string,
  groups: readonly Group<Action>[],
): { group: string; actions: Action[] }[] {
  const typed = query.trim().toLowerCase()
  if (typed === '') return groups.filter((group) => group.always)
  const begins = ({ label = '' }: Action) => label.toLowerCase().startsWith(typed)
  return groups
    .map(({ group, actions }) => {
      const found = actions.filter(({ label = '', keywords = '' }) =>
        isFoundBy(`${label}\n${keywords.toString()}`, typed),
      )
      const first = found.filter(begins)
      const rest = found.filter((action) => !begins(action))
      return { group, actions: [...first, ...rest].slice(0, MOST_PER_GROUP) }
    })
    .filter(({ actions }) => actions.length > 0)
}
