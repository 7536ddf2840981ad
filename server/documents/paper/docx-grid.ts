import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'

/** The text area, 156 mm, in twentieths of a point. */
export const TEXT_WIDTH = Math.round((156 / 25.4) * 1440)

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** Things beside each other, two in a row, without lines; no row is cut by a page's end. */
export function pairs(cells: readonly Paragraph[][]): Table {
  const width = Math.floor(TEXT_WIDTH / 2)
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => cells.slice(at * 2, at * 2 + 2))
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [width, width],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [0, 1].map(
            (at) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                verticalAlign: VerticalAlign.TOP,
                margins: { top: 80, bottom: 80, left: 60, right: 60 },
                children: row[at] ?? [new Paragraph({ text: '' })],
              }),
          ),
        }),
    ),
  })
}

/** Lines over the whole width with rules above, between and below: the imprint of an official document. */
export function ruledLines(lines: readonly Paragraph[]): Table {
  const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [TEXT_WIDTH],
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, top: rule(8), bottom: rule(8), insideHorizontal: rule(4) },
    rows: lines.map(
      (line) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: TEXT_WIDTH, type: WidthType.DXA },
              margins: { left: 220, right: 220, top: 20, bottom: 20 },
              children: [line],
            }),
          ],
        }),
    ),
  })
}

/** What something is called, and what it is, side by side. */
export function factsTable(rows: readonly Paragraph[][], shares: readonly number[]): Table {
  const sum = shares.reduce((total, share) => total + share, 0)
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / sum))
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (child, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                margins: { top: 60, bottom: 60, left: 80, right: 80 },
                children: [child],
              }),
          ),
        }),
    ),
  })
}
