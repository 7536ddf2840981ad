import 'server-only'
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  type ISectionOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { LetterPaper, PaperSection } from '@/server/domain/letter/letter-paper'
import { bodyFont, fontTable, headingFont, small, smallLines, songFont, titleFont } from './docx-fonts'
import { sidesTable, tableOf } from './docx-tables'

const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)
/** 225 mm in 22 lines, in twentieths of a point. */
const LINE_PITCH = Math.floor(twips(225) / 22)
/**
 * 28 characters of 16 pt in 156 mm: how much closer each stands, in twentieths of a point. Not by a grid of characters:
 * programs other than Word draw every character of one apart to the next whole cell.
 */
const CLOSER = Math.floor((((156 / 25.4) * 72) / 28 - 16) * 20)

/** A letter as an office document, on the page of GB/T 9704-2012. */
export async function letterDocx(paper: LetterPaper, at: Date): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
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
        properties: page,
        footers: {
          default: new Footer({ children: [pageNumber(AlignmentType.RIGHT)] }),
          even: new Footer({ children: [pageNumber(AlignmentType.LEFT)] }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: LINE_PITCH, line: Math.round(LINE_PITCH * 1.2), lineRule: 'atLeast' },
            children: [new TextRun({ text: paper.title, font: titleFont, size: 44, characterSpacing: 0 })],
          }),
          ...paper.parties.map((text) => new Paragraph({ text })),
          ...paper.preamble.map(indented),
          ...paper.sections.flatMap((section, at) =>
            sectionOf(section, { signed: at === paper.sections.length - 1 }),
          ),
          new Paragraph({ text: '', keepNext: true }),
          sidesTable(paper.sides),
          ...paper.proof.map(
            (text, index) =>
              new Paragraph({
                keepNext: index < paper.proof.length - 1,
                spacing: { before: index === 0 ? 240 : 0, ...smallLines },
                children: [new TextRun({ text, ...small })],
              }),
          ),
          ...paper.annexes.flatMap((section) => sectionOf(section, { pageBreakBefore: true })),
        ],
      },
    ],
  })
  const file = await Packer.toBuffer(document, undefined, [
    { path: 'word/fontTable.xml', data: fontTable },
    { path: 'docProps/core.xml', data: coreProperties(paper.title, at) },
  ])
  return new Uint8Array(file)
}

const page: ISectionOptions['properties'] = {
  page: {
    size: { width: twips(210), height: twips(297) },
    margin: {
      top: twips(37),
      bottom: twips(35),
      left: twips(28),
      right: twips(26),
      footer: twips(35 - 7 - 5),
    },
  },
  // The body's lines are exact: by a grid of lines the tables' smaller ones would be drawn apart to the body's pitch.
  grid: { type: DocumentGridType.DEFAULT, linePitch: LINE_PITCH },
}

/** — 1 —, a character in from the outside. */
function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Paragraph {
  const children: ParagraphChild[] = [
    new TextRun({
      children: ['— ', PageNumber.CURRENT, ' —'],
      font: songFont,
      size: 28,
      characterSpacing: 0,
    }),
  ]
  return new Paragraph({ alignment, indent: { left: 280, right: 280 }, children })
}

const indented = (text: string) => new Paragraph({ text, indent: { firstLine: 640 } })

function sectionOf(
  section: PaperSection,
  { pageBreakBefore = false, signed = false }: { pageBreakBefore?: boolean; signed?: boolean },
) {
  const heading = new Paragraph({
    pageBreakBefore,
    keepNext: true,
    indent: { firstLine: 640 },
    children: [new TextRun({ text: section.heading, font: headingFont })],
  })
  return [
    heading,
    ...section.paragraphs.map((text, at) => {
      // The places to sign never stand on a page without a word of what is signed.
      const last = signed && at === section.paragraphs.length - 1
      return new Paragraph({ text, indent: { firstLine: 640 }, keepNext: last, keepLines: last })
    }),
    ...(section.table ? [tableOf(section.table)] : []),
  ]
}

const escaped = (text: string) =>
  text
    .replace(/[&<>"]/g, (sign) => `&#${String(sign.codePointAt(0))};`)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')

/** The file's own facts; the writer's would name the moment of the download, so that no two copies are alike. */
const coreProperties = (title: string, at: Date) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${at.toISOString()}</dcterms:created></cp:coreProperties>`
