/**
 * What a thing can be found by, as one text: its names and code, and a line of its name's readings, one syllable after
 * the other (`ba cang/zang gou`). The readings come from outside: the domain knows no pinyin.
 */
export function findableText(
  thing: { code: string; name: string; nameEn?: string | null },
  readings: readonly (readonly string[])[],
): string {
  const syllables = readings.map((each) => each.map(plain).filter(Boolean).join('/')).filter(Boolean)
  const words = [thing.name, thing.nameEn ?? '', thing.code].map(plain).filter(Boolean)
  return [words.join('\n'), syllables.join(' ')].join('\t')
}

/**
 * Whether what somebody typed means a thing: a part of its Chinese or English name or of its code, or the pinyin of some
 * of its characters one after the other, each in full or begun (`shz`, `sanhe`, `bazang`), in any reading it has.
 * Nothing typed means everything.
 */
export function isFoundBy(text: string, typed: string): boolean {
  const query = plain(typed)
  if (query === '') return true
  const [words = '', readings = ''] = text.split('\t')
  if (words.split('\n').some((word) => word.includes(query))) return true
  const syllables = readings.split(' ').map((each) => each.split('/'))
  return syllables.some((_, at) => spells(query, syllables, at))
}

/** Whether the query is spelt by the syllables from here on; every syllable gives at least its first letter. */
function spells(query: string, syllables: readonly (readonly string[])[], at: number): boolean {
  if (query === '') return true
  return (syllables[at] ?? []).some((reading) => {
    let length = 0
    while (length < reading.length && query[length] === reading[length]) length += 1
    for (let taken = length; taken > 0; taken -= 1)
      if (spells(query.slice(taken), syllables, at + 1)) return true
    return false
  })
}

/** Without case, width, accents, spaces and the apostrophes that pinyin input puts between syllables. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\s'’`·-]/gu, '')
}
