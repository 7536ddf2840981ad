interface Noted {
  villageId: string | null
  reason: string | null
  deductions: readonly { text: string }[]
}

/** What was noted of a line, in words; each village's by its name where there are any. Null where nothing was. */
export function notedWords<Village extends { id: string }>(
  seen: readonly Noted[],
  villages: readonly Village[],
  nameOf: (village: Village) => string,
): string | null {
  const places = [...new Set(seen.map(({ villageId }) => villageId))]
  const said = places.flatMap((place) => {
    const words = seen
      .filter(({ villageId }) => villageId === place)
      .flatMap(({ reason, deductions }) => [reason ?? '', ...deductions.map(({ text }) => text)])
      .map((text) => text.trim())
      .filter(Boolean)
    const village = villages.find(({ id }) => id === place)
    const text = [...new Set(words)].join(' ')
    return text === '' ? [] : [village ? `${nameOf(village)}：${text}` : text]
  })
  if (said.length === 0) return null
  // A full stop before the sign that joins is one sign too many.
  return said.map((text, at) => (at < said.length - 1 ? text.replace(/[。；.;]+$/, '') : text)).join('；')
}
