/** What a picture may hold beside its pixels and still be kept as it is. */
interface Allowed {
  exif: boolean
}

/**
 * Whether a picture holds its pixels and what they need to be shown, and nothing else: no text, no place, no second picture, no
 * other file behind its end.
 */
export function isPlainImage(content: Uint8Array, type: 'jpg' | 'png' | 'webp', allowed: Allowed): boolean {
  switch (type) {
    case 'jpg':
      return isPlainJpeg(content, allowed)
    case 'png':
      return isPlainPng(content, allowed)
    case 'webp':
      return isPlainWebp(content, allowed)
  }
}

const textAt = (content: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...content.subarray(at, at + length))

function isPlainJpeg(content: Uint8Array, { exif }: Allowed): boolean {
  let at = 2
  for (;;) {
    if (content[at] !== 0xff) return false
    const marker = content[at + 1] ?? 0
    const length = ((content[at + 2] ?? 0) << 8) | (content[at + 3] ?? 0)
    if (length < 2) return false
    if (marker === 0xda) break
    const isApp = marker >= 0xe0 && marker <= 0xef
    const known =
      marker === 0xe0 ||
      marker === 0xee ||
      (marker === 0xe2 && textAt(content, at + 4, 11) === 'ICC_PROFILE') ||
      (marker === 0xe1 && exif && textAt(content, at + 4, 4) === 'Exif')
    if ((isApp && !known) || marker === 0xfe) return false
    at += 2 + length
    if (at + 4 > content.length) return false
  }
  // The end of the picture is the end of the file.
  for (; at + 1 < content.length; at += 1)
    if (content[at] === 0xff && content[at + 1] === 0xd9) return at + 2 === content.length
  return false
}

const PNG_CHUNKS = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP pHYs sBIT bKGD'.split(' '))

function isPlainPng(content: Uint8Array, { exif }: Allowed): boolean {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  for (let at = 8; at + 12 <= content.length;) {
    const name = textAt(content, at + 4, 4)
    if (!PNG_CHUNKS.has(name) && !(exif && name === 'eXIf')) return false
    at += 12 + view.getUint32(at)
    if (name === 'IEND') return at === content.length
  }
  return false
}

const WEBP_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'])

function isPlainWebp(content: Uint8Array, { exif }: Allowed): boolean {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  let at = 12
  while (at + 8 <= content.length) {
    const name = textAt(content, at, 4)
    if (!WEBP_CHUNKS.has(name) && !(exif && name === 'EXIF')) return false
    const size = view.getUint32(at + 4, true)
    at += 8 + size + (size % 2)
  }
  return at === content.length
}
