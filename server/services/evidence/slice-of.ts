/** The part that a `Range` header asks for; null for the whole, as for ranges in several parts. */
export function sliceOf(
  header: string | null,
  length: number,
): { from: number; to: number } | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1)
  return from < length && from <= to ? { from, to } : 'outside'
}
