import { AlignmentType, ImageRun, PageBreak, Paragraph, type Table, TextRun } from 'docx'
import type { PaperBlock, PaperPicture } from '@/server/domain/paper/paper'
import { headingFont, heavy, small, smallLines } from '../letter/docx-fonts'
import { tableOf } from '../letter/docx-tables'
import { factsTable, pairs } from './docx-grid'
import { LINE_PITCH } from './docx-page'

/** A picture of lines: as such, and as pixels for programs that don't draw it. Sizes in points of 1/96 inch. */
export interface Drawing {
  svg: string
  png: Uint8Array
  width: number
  height: number
}

/** What was drawn beforehand, since it takes time: by block and by place in it. */
export interface Drawn {
  pictures: Readonly<Record<string, PaperPicture>>
  signatures: ReadonlyMap<string, Drawing>
  charts: ReadonlyMap<string, readonly Drawing[]>
}

const smallText = (
  text: string,
  more: { bold?: boolean; center?: boolean; size?: number; keepNext?: boolean } = {},
) =>
  new Paragraph({
    ...(more.center && { alignment: AlignmentType.CENTER }),
    keepNext: more.keepNext ?? false,
    spacing: smallLines,
    children: [
      new TextRun({
        text,
        ...small,
        ...(more.size && { size: more.size }),
        ...(more.bold && { ...heavy, font: headingFont }),
      }),
    ],
  })

const drawing = ({ svg, png, width, height }: Drawing) =>
  new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    transformation: { width, height },
    fallback: { type: 'png', data: Buffer.from(png) },
  })

/** Lines of a picture are as high as it is. */
const pictureParagraph = (run: ImageRun, keepNext = true) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext,
    spacing: { line: 240, lineRule: 'auto' },
    children: [run],
  })

const gap = () => new Paragraph({ text: '', spacing: { line: 160, lineRule: 'exact' } })
/** Between words and a table. */
const hair = () => new Paragraph({ text: '', keepNext: true, spacing: { line: 100, lineRule: 'exact' } })
const caption = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 160, after: 60, ...smallLines },
    children: [new TextRun({ text, ...small, ...heavy, font: headingFont })],
  })

/** One block of a paper as paragraphs and tables; `at` is its place, under which its drawings were made. */
export function blockOf(
  block: PaperBlock,
  at: number,
  drawn: Drawn,
  keepNext = false,
): (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: block.level === 1 ? LINE_PITCH / 3 : 0 },
          indent: { firstLine: 640 },
          children: [new TextRun({ text: block.text, ...heavy, font: headingFont })],
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ text: block.text, indent: { firstLine: 640 }, keepNext, keepLines: keepNext })]
    case 'line':
      return [new Paragraph({ text: block.text })]
    case 'note':
      return [smallText(block.text, { size: 19 })]
    case 'facts':
      return [
        factsTable(
          block.facts.map(({ name, text }, line) => {
            const together = { keepNext: line < block.facts.length - 1 }
            return [smallText(name, { bold: true, ...together }), smallText(text, together)]
          }),
          [30, 126],
        ),
        gap(),
      ]
    case 'table':
      return [block.caption === null ? hair() : caption(block.caption), tableOf(block.table), gap()]
    case 'chart':
      return [
        caption(block.chart.caption),
        ...(drawn.charts.get(String(at)) ?? []).map((one) => pictureParagraph(drawing(one), false)),
        gap(),
      ]
    case 'photos':
      return [pairs(block.photos.map(({ key, lines }) => photo(drawn.pictures[key], lines))), gap()]
    case 'signatures':
      return [
        pairs(
          block.signatures.map(({ title, lines }, place) => {
            const strokes = drawn.signatures.get(`${String(at)}/${String(place)}`)
            return [
              smallText(title, { bold: true }),
              ...(strokes
                ? [
                    new Paragraph({
                      spacing: { line: 240, lineRule: 'auto' },
                      children: [drawing(strokes)],
                    }),
                  ]
                : []),
              ...lines.map((line) => smallText(line, { size: 18 })),
            ]
          }),
        ),
        gap(),
      ]
    case 'issuer':
      return block.lines.map(
        (text, line) =>
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            keepNext: line < block.lines.length - 1,
            indent: { right: 1280 },
            spacing: { before: line === 0 ? LINE_PITCH * 2 : 0 },
            children: [new TextRun({ text })],
          }),
      )
    case 'newPage':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

/** The largest that fits into 74 × 56 mm at 96 points an inch. */
function photo(picture: PaperPicture | undefined, lines: readonly string[]): Paragraph[] {
  const words = lines.map((line) => smallText(line, { center: true, size: 18 }))
  if (!picture) return words
  const scale = Math.min(280 / picture.width, 212 / picture.height)
  const run = new ImageRun({
    type: 'jpg',
    data: Buffer.from(picture.content),
    transformation: {
      width: Math.round(picture.width * scale),
      height: Math.round(picture.height * scale),
    },
  })
  return [pictureParagraph(run), ...words]
}
