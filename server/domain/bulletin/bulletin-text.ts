import { z } from 'zod'

const line = z.string().max(200)

/** The words of a bulletin: as a template with placeholders, or filled. */
export const bulletinText = z.strictObject({
  /** The red head: who issues it. */
  organ: line,
  /** Its number as a document: 平考办〔2026〕3号. */
  number: line,
  title: line,
  to: line,
  /** Paragraphs, one a line; one that begins as 一、 or （一） is a heading. */
  body: z.string().max(20_000),
  signer: line,
  /** Who gets copies; may be empty. */
  copies: line,
})

export type BulletinText = z.infer<typeof bulletinText>
export type TextField = keyof BulletinText
export const textFields = Object.keys(bulletinText.shape) as TextField[]
export const requiredFields: readonly TextField[] = ['organ', 'title', 'body', 'signer']
