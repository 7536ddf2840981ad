import { type BulletinText, textFields } from './bulletin-text'
import { type Placeholder, placeholderOf } from './placeholders'

/**
 * A template with its placeholders filled. A line of the body of which nothing is left is left out; a placeholder that nobody knows
 * stays, so that it is seen.
 */
export function fillText(
  template: BulletinText,
  values: Readonly<Record<Placeholder, string>>,
): BulletinText {
  const fill = (words: string) =>
    words.replace(/【([^【】\n]*)】/g, (whole, word: string) => {
      const code = placeholderOf(word)
      return code === null ? whole : values[code]
    })
  const filled = Object.fromEntries(textFields.map((field) => [field, fill(template[field])]))
  const body = template.body
    .split('\n')
    .filter((line) => line.trim() === '' || fill(line).trim() !== '')
    .map(fill)
    .join('\n')
  return { ...(filled as BulletinText), body }
}
