import { type FileType, fileTypes, isFileType } from './file-types'

const LONGEST = 120
/** Control and direction marks, halves of surrogate pairs, and what file systems take for something else. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
const SPECIAL = /[<>:"|?*]/g
/** Names that Windows takes for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * A file's name for people: the last part of whatever path it came with, without what can't be seen or means something to
 * a file system. It is shown and offered when the file is saved; it is never a path here.
 */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replace(UNSEEN, '')
    .replace(SPECIAL, '_')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(DEVICE, '_$&')
  if (plain === '') return 'file'
  const characters = Array.from(plain)
  if (characters.length <= LONGEST) return plain
  const end = /\.[\p{L}\p{N}]{1,8}$/u.exec(plain)?.[0] ?? ''
  return characters.slice(0, LONGEST - Array.from(end).length).join('') + end
}

/** The same with the ending of what the file is, so that nothing opens it as something else. */
export function nameWithType(name: string, type: FileType): string {
  const dot = name.lastIndexOf('.')
  const ending = dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
  const same = ending === type || (type === 'jpg' && ending === 'jpeg')
  if (same) return name
  const image = (text: string) => isFileType(text) && fileTypes[text].is === 'image'
  // A picture that the browser made another kind of picture keeps its name, with the new ending.
  const pictured =
    image(ending === 'jpeg' ? 'jpg' : ending) || ['heic', 'heif', 'gif', 'bmp'].includes(ending)
  return pictured && image(type) ? `${name.slice(0, dot)}.${type}` : `${name}.${type}`
}
