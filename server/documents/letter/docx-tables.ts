import 'server-only'
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { PaperSide, PaperTable } from '@/server/domain/letter/letter-paper'
import { headingFont, heavy, small, smallLines } from './docx-fonts'

/** The text area, 156 mm, in twentieths of a point. */
const WIDTH = Math.round((156 / 25.4) * 1440)
const margins = { top: 60, bottom: 60, left: 80, right: 80 }
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

function words(
  text: string,
  options: { bold?: boolean; align?: keyof typeof alignments; keepNext?: boolean } = {},
) {
  return new Paragraph({
    alignment: alignments[options.align ?? 'left'],
    keepNext: options.keepNext ?? false,
    spacing: smallLines,
    children: [new TextRun({ text, ...small, ...(options.bold && { ...heavy, font: headingFont }) })],
  })
}

/** A table over the whole text area; its head is repeated on every page, and no row is cut by a page's end. */
export function tableOf({ heads, rows }: PaperTable): Table {
  const sum = heads.reduce((total, { share }) => total + share, 0)
  const widths = heads.map(({ share }) => Math.floor((WIDTH * share) / sum))
  const cell = (child: Paragraph, width: number, columnSpan = 1) =>
    new TableCell({
      children: [child],
      margins,
      columnSpan,
      verticalAlign: VerticalAlign.CENTER,
      width: { size: width, type: WidthType.DXA },
    })
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map(({ text }, at) =>
          cell(words(text, { bold: true, align: 'center' }), widths[at] ?? 0),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children:
              'group' in row
                ? [cell(words(row.group, { bold: true, keepNext: true }), WIDTH, heads.length)]
                : row.cells.map((text, at) =>
                    cell(words(text, { align: heads[at]?.align ?? 'left' }), widths[at] ?? 0),
                  ),
          }),
      ),
    ],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** The two places to sign beside each other, never parted by a page's end. */
export function sidesTable(sides: readonly PaperSide[]): Table {
  const width = Math.floor(WIDTH / Math.max(1, sides.length))
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: sides.map(() => width),
    layout: TableLayoutType.FIXED,
    borders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: sides.map(
          ({ title, lines, signature }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              children: [
                new Paragraph({ children: [new TextRun({ text: title, ...heavy })] }),
                ...lines.map((text) => new Paragraph({ text })),
                ...signature.map((text) => words(text)),
              ],
            }),
        ),
      }),
    ],
  })
}
