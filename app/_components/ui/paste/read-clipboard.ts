/**
 * What a spreadsheet puts on the clipboard, as rows of places: tabs part places, line ends part rows, a quoted place
 * may hold either. Empty rows at the end are none.
 */
export function readClipboard(text: string): string[][] {
  const rows: string[][] = [[]]
  let place = ''
  let quoted = false
  const put = () => {
    rows.at(-1)?.push(place.trim())
    place = ''
  }
  const source = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at)
    if (quoted && sign === '"' && source.charAt(at + 1) === '"') {
      place += sign
      at += 1
    } else if (quoted ? sign === '"' : sign === '"' && place === '') quoted = !quoted
    else if (quoted) place += sign
    else if (sign === '\t') put()
    else if (sign === '\n') {
      put()
      rows.push([])
    } else place += sign
  }
  put()
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''))
  return rows.slice(0, last + 1)
}
