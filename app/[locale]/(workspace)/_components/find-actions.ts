/** One thing to go to or do, as far as finding it goes. */
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
 * The actions that a query finds: every word of it must stand in the label or the keywords. Labels that begin with the
 * query come first, then keywords that do. Before anything is typed: the groups that are always shown.
 */
export function findActions<Action extends Findable>(
  query: string,
  groups: readonly Group<Action>[],
): { group: string; actions: Action[] }[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return groups.filter((group) => group.always)
  return groups
    .map(({ group, actions }) => ({
      group,
      actions: actions
        .map((action) => ({ action, texts: textsOf(action) }))
        .filter(({ texts }) => words.every((word) => texts.some((text) => text.includes(word))))
        .map((found) => ({ ...found, place: placeOf(words.join(' '), found.texts) }))
        .sort((a, b) => a.place - b.place)
        .slice(0, MOST_PER_GROUP)
        .map(({ action }) => action),
    }))
    .filter(({ actions }) => actions.length > 0)
}

function textsOf({ label = '', keywords = [] }: Findable): string[] {
  const spelled = typeof keywords === 'string' ? keywords.split(' ') : keywords
  return [label, ...spelled].map((text) => text.toLowerCase())
}

function placeOf(query: string, [label = '', ...spelled]: readonly string[]): number {
  if (label.startsWith(query)) return 0
  return spelled.some((text) => text.startsWith(query)) ? 1 : 2
}
