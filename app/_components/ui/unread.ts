/** Texts that are no figures, by the field they stand in: kept as typed, and never sent. */
export type Unread = Readonly<Record<string, string>>

/** The texts with one field's changed; `null` where it holds a figure or nothing. Undefined where none is left. */
export function withUnread(
  unread: Unread | undefined,
  field: string,
  text: string | null,
): Unread | undefined {
  const others = Object.entries(unread ?? {}).filter(([other]) => other !== field)
  const all = text === null ? others : [...others, [field, text] as const]
  return all.length === 0 ? undefined : Object.fromEntries(all)
}
