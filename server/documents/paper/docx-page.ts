import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { songFont } from '../letter/docx-fonts'

export const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)
/** 225 mm in 22 lines, in twentieths of a point. */
export const LINE_PITCH = Math.floor(twips(225) / 22)
/** 28 characters of 16 pt in 156 mm: how much closer each stands, in twentieths of a point. */
export const CLOSER = Math.floor((((156 / 25.4) * 72) / 28 - 16) * 20)

/** The page of GB/T 9704-2012. */
export const officialPage: ISectionOptions['properties'] = {
  page: {
    size: { width: twips(210), height: twips(297) },
    margin: {
      top: twips(37),
      bottom: twips(35),
      left: twips(28),
      right: twips(26),
      footer: twips(18),
    },
  },
  grid: { type: DocumentGridType.DEFAULT, linePitch: LINE_PITCH },
}

/** The page's number, a character in from the outside, and under it what stands on every page. */
export function feet(words: readonly string[]) {
  const foot = (side: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT) =>
    new Footer({
      children: [
        new Paragraph({
          alignment: side,
          indent: { left: 280, right: 280 },
          children: [
            new TextRun({
              children: ['— ', PageNumber.CURRENT, ' —'],
              font: songFont,
              size: 28,
              characterSpacing: 0,
            }),
          ],
        }),
        ...words.map(
          (text) =>
            new Paragraph({
              alignment: AlignmentType.CENTER,
              spacing: { line: 220, lineRule: 'exact' },
              children: [new TextRun({ text, size: 15, characterSpacing: 0 })],
            }),
        ),
      ],
    })
  return { default: foot(AlignmentType.RIGHT), even: foot(AlignmentType.LEFT) }
}
