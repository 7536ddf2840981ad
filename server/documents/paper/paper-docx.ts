import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { AlignmentType, BorderStyle, Document, Packer, Paragraph, TextRun } from 'docx'
import type { Paper, PaperPicture } from '@/server/domain/paper/paper'
import { bodyFont, fontTable, small, smallLines, titleFont } from '../letter/docx-fonts'
import { coreProperties } from './core-properties'
import { blockOf, type Drawn } from './docx-blocks'
import { ruledLines } from './docx-grid'
import { settleZip } from './settle-zip'
import { CLOSER, feet, LINE_PITCH, officialPage } from './docx-page'
import { drawCharts } from './draw-charts'
import { drawSignatures } from './draw-signatures'

/** A paper as an office document, on the page of GB/T 9704-2012. */
export async function paperDocx(
  setter: NodeCompiler,
  paper: Paper,
  pictures: Readonly<Record<string, PaperPicture>>,
  at: Date,
): Promise<Uint8Array> {
  const drawn: Drawn = {
    pictures,
    charts: await drawCharts(setter, paper),
    signatures: await drawSignatures(paper),
  }
  const document = new Document({
    title: plainTitle(paper),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: bodyFont, size: 32, characterSpacing: CLOSER },
          paragraph: { spacing: { line: LINE_PITCH, lineRule: 'exact', before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: officialPage,
        footers: feet(paper.foot),
        children: [
          ...headOf(paper),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: {
              before: paper.head ? LINE_PITCH * 1.5 : 0,
              after: paper.under.length > 0 ? 160 : LINE_PITCH,
              line: Math.round(LINE_PITCH * 1.2),
              lineRule: 'atLeast',
            },
            children: paper.title.split('｜').map(
              (text, line) =>
                new TextRun({
                  text,
                  font: titleFont,
                  size: 44,
                  characterSpacing: 0,
                  ...(line > 0 && { break: 1 }),
                }),
            ),
          }),
          ...paper.under.map(
            (text, index) =>
              new Paragraph({
                alignment: AlignmentType.CENTER,
                spacing: { ...smallLines, after: index === paper.under.length - 1 ? LINE_PITCH / 2 : 0 },
                children: [new TextRun({ text, ...small })],
              }),
          ),
          // Who issues it never stands on a page without a word of what is issued.
          ...paper.blocks.flatMap((block, index) =>
            blockOf(block, index, drawn, paper.blocks[index + 1]?.is === 'issuer'),
          ),
          ...(paper.imprint.length > 0
            ? [
                new Paragraph({ text: '', keepNext: true }),
                ruledLines(
                  paper.imprint.map(
                    (text) =>
                      new Paragraph({
                        spacing: { line: 400, lineRule: 'exact' },
                        children: [new TextRun({ text, size: 28, characterSpacing: 0 })],
                      }),
                  ),
                ),
              ]
            : []),
        ],
      },
    ],
  })
  const file = await Packer.toBuffer(document, undefined, [
    { path: 'word/fontTable.xml', data: fontTable },
    { path: 'docProps/core.xml', data: coreProperties(plainTitle(paper), at) },
  ])
  return settleZip(new Uint8Array(file), at)
}

/** A title without the breaks that its lines were given. */
const plainTitle = ({ title }: Paper) => title.replaceAll('｜', '')

/** As large as 150 mm hold it in one line, in half points. */
const headSize = (organ: string) =>
  Math.min(88, Math.floor((2 * 150 * 72) / 25.4 / Array.from(organ).length) - 2)

/** The red head: who issues it, its number, and the red line. */
function headOf({ head }: Paper): Paragraph[] {
  if (!head) return []
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: 1100, lineRule: 'atLeast', after: LINE_PITCH },
      children: [
        new TextRun({
          text: head.organ,
          font: titleFont,
          size: headSize(head.organ),
          color: 'D7000F',
          characterSpacing: 20,
        }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 60 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: 'D7000F', space: 8 } },
      children: [new TextRun({ text: head.number })],
    }),
  ]
}
