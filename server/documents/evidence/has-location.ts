const GPS = 0x8825
const LATITUDE = 2

/** Whether a picture's EXIF block says where it was taken. */
export function hasLocation(exif: Uint8Array | undefined): boolean {
  if (!exif) return false
  const start = String.fromCharCode(...exif.subarray(0, 4)) === 'Exif' ? 6 : 0
  const view = new DataView(exif.buffer, exif.byteOffset + start, exif.byteLength - start)
  if (view.byteLength < 8) return false
  const little = view.getUint16(0) === 0x4949
  const place = findTag(view, view.getUint32(4, little), GPS, little)
  if (place === null) return false
  return findTag(view, place, LATITUDE, little) !== null
}

/** The value of a tag in a directory of the block, as a number; null where it isn't there. */
function findTag(view: DataView, directory: number, tag: number, little: boolean): number | null {
  if (directory + 2 > view.byteLength) return null
  const count = view.getUint16(directory, little)
  for (let nth = 0; nth < count; nth += 1) {
    const at = directory + 2 + nth * 12
    if (at + 12 > view.byteLength) return null
    if (view.getUint16(at, little) === tag) return view.getUint32(at + 8, little)
  }
  return null
}
