/** A table as it is to be pasted: everything in words and figures; an empty title or head is left out. */
export interface PlainTable {
  title: string
  /** Under the title: period, basis, method. */
  lines: readonly string[]
  head: readonly string[]
  rows: readonly (readonly string[])[]
  notes: readonly string[]
}

const FIGURE = /^[+-]?\d+(?:\.(\d+))?$/

/** Reads a cell's text: a figure without its sign of gain, with as many decimals as it was written with. */
export function readCell(text: string): { text: string; decimals: number | null } {
  const plain = text.replaceAll('−', '-').replace(/\s+/g, ' ').trim()
  const figure = FIGURE.exec(plain)
  if (!figure) return { text: plain, decimals: null }
  return { text: plain.replace(/^\+/, ''), decimals: figure[1]?.length ?? 0 }
}

const BORDER = 'border:.5pt solid #000;padding:2pt 4pt'
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * The table as HTML that WPS, Excel and LibreOffice take for cells with borders: figures are numbers with their decimals
 * (`mso-number-format` for Excel and WPS, `sdnum` for LibreOffice), and text that looks like a date stays text.
 */
export function tableHtml({ title, lines, head, rows, notes }: PlainTable): string {
  const width = Math.max(head.length, ...rows.map((row) => row.length), 1)
  const across = (text: string, style: string) =>
    `<tr><td colspan="${width}" style="${style}">${escaped(text)}</td></tr>`
  const cell = (text: string) => {
    const read = readCell(text)
    if (read.decimals === null)
      return `<td style="${BORDER};mso-number-format:'\\@'">${escaped(read.text)}</td>`
    const format = read.decimals === 0 ? '0' : `0.${'0'.repeat(read.decimals)}`
    return (
      `<td align="right" style="${BORDER};text-align:right;mso-number-format:'${format.replace('.', '\\.')}'" ` +
      `sdval="${read.text}" sdnum="1033;0;${format}">${read.text}</td>`
    )
  }
  const headCell = (text: string) =>
    `<th style="${BORDER};text-align:center;font-weight:bold">${escaped(text)}</th>`
  return [
    '<meta charset="utf-8"><table border="1" cellspacing="0" style="border-collapse:collapse">',
    title === '' ? '' : across(title, 'border:0;text-align:center;font-size:16pt;font-weight:bold'),
    ...lines.map((line) => across(line, 'border:0')),
    head.length === 0 ? '' : `<tr>${head.map(headCell).join('')}</tr>`,
    ...rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`),
    ...notes.map((note) => across(note, 'border:0')),
    '</table>',
  ].join('')
}

/** The same as text with tabs, for where no table can be pasted. */
export function tableText({ title, lines, head, rows, notes }: PlainTable): string {
  const line = (cells: readonly string[]) => cells.map((text) => readCell(text).text).join('\t')
  return [title, ...lines, line(head), ...rows.map(line), ...notes].filter((each) => each !== '').join('\n')
}
