/** What may be taken in, by what a file is made of and never by its name: picture, PDF, Office file without macros. */
export const fileTypes = {
  jpg: { mime: 'image/jpeg', is: 'image' },
  png: { mime: 'image/png', is: 'image' },
  webp: { mime: 'image/webp', is: 'image' },
  pdf: { mime: 'application/pdf', is: 'pdf' },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    is: 'office',
  },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', is: 'office' },
  pptx: {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    is: 'office',
  },
} as const

export type FileType = keyof typeof fileTypes

export const isFileType = (text: string): text is FileType => Object.hasOwn(fileTypes, text)

/** Whether a browser shows it as a picture. */
export const isImage = (type: string): boolean => isFileType(type) && fileTypes[type].is === 'image'
