import { inflateSync } from 'node:zlib'

/** A PDF: how many pages it has, and, where Typst set it, whether a line of one font says a text. */
export function readPdf(content: Buffer): { pages: number; says: (text: string) => boolean } {
  const file = content.toString('latin1')
  const streams = [...file.matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => {
    const from = index + head.length
    const raw = content.subarray(from, file.indexOf('endstream', from))
    try {
      return inflateSync(raw).toString('latin1')
    } catch {
      return raw.toString('latin1')
    }
  })
  const fonts = streams.filter((stream) => stream.includes('begincmap')).map(charactersOf)
  const lines = () =>
    streams.flatMap((stream) =>
      [...stream.matchAll(/\[((?:\((?:\\.|[^\\)])*\)|[^\]()])*)\] TJ/gs)].map(([, line]) => line ?? ''),
    )
  return {
    pages: [...file.matchAll(/\/Type\s*\/Page\b/g)].length,
    says: (text) =>
      lines().some((line) =>
        fonts.some((font) =>
          glyphsOf(line)
            .map((glyph) => font.get(glyph) ?? '')
            .join('')
            .includes(text),
        ),
      ),
  }
}

/** Which character a font's glyph is, as the font tells whoever copies from it. */
function charactersOf(map: string): Map<number, string> {
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  const single = [...map.matchAll(/^<([\da-fA-F]{4})> <([\da-fA-F]{4,})>$/gm)].map(
    ([, glyph = '', to = '']): [number, string] => [Number.parseInt(glyph, 16), text(to)],
  )
  return new Map(single)
}

const ESCAPED: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** The glyphs of a line, two bytes each. */
function glyphsOf(line: string): number[] {
  const bytes = [...line.matchAll(/\(((?:\\[0-7]{1,3}|\\.|[^\\)])*)\)/gs)].flatMap(([, string = '']) =>
    [...string.matchAll(/\\([0-7]{1,3})|\\(.)|([^\\])/gs)].map(([, octal, escape, plain]) =>
      octal !== undefined
        ? Number.parseInt(octal, 8)
        : escape !== undefined
          ? (ESCAPED[escape] ?? escape.charCodeAt(0))
          : (plain ?? '').charCodeAt(0),
    ),
  )
  return Array.from(
    { length: bytes.length >> 1 },
    (_, at) => ((bytes[at * 2] ?? 0) << 8) | (bytes[at * 2 + 1] ?? 0),
  )
}
