/** A text for comparing: full-width forms made plain, spaces and brackets left out, case of no matter. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）、,.·]/g, '')

/**
 * Which row a label names, by its place among `names`: a code or a name as it stands, a code with words after it, or
 * a part of one name only. Null where none is named, or more than one: a guess would put a figure in a wrong row.
 */
export function matchRow(label: string, names: readonly (readonly string[])[]): number | null {
  const own = bare(label)
  if (own === '') return null
  const exact = names.findIndex((candidates) => candidates.some((name) => bare(name) === own))
  if (exact >= 0) return exact
  const led = names.findIndex(([code = '']) =>
    new RegExp(`^${code.replace(/[^\w]/g, '\\$&')}[^\\d.\\w]`, 'i').test(label.normalize('NFKC').trim()),
  )
  if (led >= 0) return led
  if (own.length < 2 || !/\p{L}/u.test(own)) return null
  const within = names.flatMap(([, ...words], at) =>
    words.some((name) => bare(name).length >= 2 && (bare(name).includes(own) || own.includes(bare(name))))
      ? [at]
      : [],
  )
  return within.length === 1 ? (within[0] ?? null) : null
}
