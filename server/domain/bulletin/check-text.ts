import { type BulletinText, requiredFields, type TextField, textFields } from './bulletin-text'
import { placeholderOf } from './placeholders'

/** What is wrong with a text, and where: the very word that no placeholder is called. */
export interface TextFault {
  field: TextField
  because: 'empty' | 'unknown' | 'unclosed' | 'unfilled'
  word: string
}

const BRACKETED = /【([^【】\n]*)】/g

/** Everything that speaks against a template, or against a text that goes out, which has no placeholder left. */
export function checkText(text: BulletinText, is: 'template' | 'filled'): TextFault[] {
  return textFields.flatMap((field): TextFault[] => {
    const words = text[field]
    const named = [...words.matchAll(BRACKETED)].map(([, word = '']) => word)
    const rest = words.replace(BRACKETED, '')
    return [
      ...(requiredFields.includes(field) && words.trim() === ''
        ? [{ field, because: 'empty' as const, word: '' }]
        : []),
      ...named
        .filter((word) => placeholderOf(word) === null)
        .map((word) => ({ field, because: 'unknown' as const, word })),
      ...(is === 'filled'
        ? named
            .filter((word) => placeholderOf(word) !== null)
            .map((word) => ({ field, because: 'unfilled' as const, word }))
        : []),
      // What is behind the lone bracket says where it is.
      ...[...rest.matchAll(/[【】].{0,10}/g)].map(([word]) => ({
        field,
        because: 'unclosed' as const,
        word,
      })),
    ]
  })
}
