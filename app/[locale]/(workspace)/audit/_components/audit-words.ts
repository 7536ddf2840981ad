import { useTranslations } from 'next-intl'

/** An action's name in the reader's language; its code where it has none (a record may be older than a name). */
export function useActionName(): (action: string) => string {
  const t = useTranslations('audit.actions')
  return (action) => {
    // A dot would part a message's path.
    const key = action.replaceAll('.', '-') as Parameters<typeof t>[0]
    return t.has(key) ? t(key) : action
  }
}

/** What kind of thing a record is about, in the reader's language. */
export function useSubjectName(): (type: string) => string {
  const t = useTranslations('audit.subjects')
  return (type) => {
    const key = type as Parameters<typeof t>[0]
    return t.has(key) ? t(key) : type
  }
}

/** What a record holds, as rows of name and text: nested values by their path, texts as they are. */
export function factsOf(value: unknown, path = ''): { name: string; text: string }[] {
  if (value === null || value === undefined) return path === '' ? [] : [{ name: path, text: '—' }]
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null))
    return [{ name: path, text: value.length === 0 ? '—' : value.map(String).join(' ') }]
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, inner]) =>
      factsOf(inner, path === '' ? name : `${path}.${name}`),
    )
  return [{ name: path, text: typeof value === 'string' ? value : JSON.stringify(value) }]
}
