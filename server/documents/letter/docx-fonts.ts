import type { IRunOptions } from 'docx'

/** Faces that official documents are written in; a machine without them takes the other that the font table names. */
const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
})

export const bodyFont = font('仿宋_GB2312')
export const titleFont = font('方正小标宋简体')
export const headingFont = font('黑体')
export const songFont = { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体' }

/** A run in a heavier weight. */
export const heavy: Pick<IRunOptions, 'bold'> = { bold: true }

/** Size 5, 10.5 pt, in half points: tables and proofs, in lines of their own. */
export const small = { size: 21, characterSpacing: 0 } as const satisfies IRunOptions
export const smallLines = { line: 300, lineRule: 'exact' } as const

const faces = [
  { name: '仿宋_GB2312', or: 'FangSong', class: 'roman' },
  { name: '方正小标宋简体', or: 'SimSun', class: 'roman' },
  { name: '黑体', or: 'SimHei', class: 'swiss' },
  { name: '宋体', or: 'SimSun', class: 'roman' },
]

/** The document's font table: which face stands in for one that is not installed. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${faces
  .map(
    ({ name, or, class: family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${or}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}</w:fonts>`
