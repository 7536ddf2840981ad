/** Long edge of a photo that is sent: enough to read a notice on a wall, a tenth of what a phone takes. */
const LONGEST_EDGE = 2560
const QUALITY = 0.85
/** Endings that a picture drawn as JPEG no longer has. */
const OTHER_PICTURE = /\.(?:webp|heic|heif|avif|gif|bmp|tiff?)$/i

export interface Prepared {
  content: Blob
  name: string
  /** SHA-256 of what is sent; null where the browser computes none (over plain HTTP). */
  hash: string | null
}

/**
 * What of a file is sent. A picture is drawn anew in a sensible size, upright, and so without what it says beside the picture;
 * where the plan wants to know the place, and whatever the browser can't draw, goes as it is.
 */
export async function prepareFile(file: File, keepsPlace: boolean): Promise<Prepared> {
  return prepared(file, keepsPlace || !file.type.startsWith('image/') ? null : await draw(file))
}

/**
 * What of a photo is sent, drawn anew whatever its kind (a phone's HEIC, where its browser shows them); null where the file is no
 * picture that could be kept. One that is too large for the browser to draw goes as it is: what it is made of says that it is one.
 */
export async function preparePhoto(file: File): Promise<Prepared | null> {
  const drawn = await draw(file)
  return drawn === null && !(await isPicture(file)) ? null : prepared(file, drawn)
}

async function prepared(file: File, drawn: Blob | null): Promise<Prepared> {
  // Read now: a file that is gone or changes later is found out here, not in the middle.
  const content = drawn ?? new Blob([await file.arrayBuffer()])
  const name = drawn?.type === 'image/jpeg' ? file.name.replace(OTHER_PICTURE, '.jpg') : file.name
  return { content, name: name || 'file', hash: await hashOf(content) }
}

/** Whether a file begins as the pictures do that are taken in: JPEG, PNG, WebP. */
async function isPicture(file: File): Promise<boolean> {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 12).arrayBuffer()))
  return head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n') || /^RIFF[^]{4}WEBP/.test(head)
}

async function draw(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (picture === null) return null
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg'
  return new Promise((resolve) => canvas.toBlob(resolve, type, QUALITY))
}

async function hashOf(content: Blob): Promise<string | null> {
  // Typed as always there; browsers leave it out of insecure pages.
  const subtle = crypto.subtle as SubtleCrypto | undefined
  if (!subtle) return null
  const digest = await subtle.digest('SHA-256', await content.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
