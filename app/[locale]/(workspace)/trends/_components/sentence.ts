/** A piece of a sentence; one with an address leads to what it says. */
export interface Said {
  text: string
  href?: string
}

const HERE = '\u0000'

/** A message with names in one of its places, each a piece of its own. */
export function naming(write: (names: string) => string, names: readonly Said[], joiner: string): Said[] {
  const [before = '', after = ''] = write(HERE).split(HERE)
  const listed = names.flatMap((name, at) => (at === 0 ? [name] : [{ text: joiner }, name]))
  return [{ text: before }, ...listed, { text: after }].filter((said) => said.text !== '')
}

/** Parts → one sentence; it starts with a capital, in a language that has them. */
export function sentence(parts: readonly (readonly Said[])[], joiner: string, end: string): Said[] {
  const [first, ...rest] = parts.flatMap((part, at) => [...(at === 0 ? [] : [{ text: joiner }]), ...part])
  if (!first) return []
  return [
    { ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) },
    ...rest,
    { text: end },
  ]
}
