import type { BulletinFacts } from '@/server/domain/bulletin/bulletin-facts'
import { type BulletinText, textFields } from '@/server/domain/bulletin/bulletin-text'
import { fillText } from '@/server/domain/bulletin/fill-text'
import type { Placeholder } from '@/server/domain/bulletin/placeholders'
import { proposeSentences, sentencePlaceholders } from '@/server/domain/bulletin/propose-sentences'
import type { BulletinSpeaker } from './bulletin-speaker'
import { sentenceWords } from './sentence-words'

/** The text that everybody begins with who has written no template. */
export function startText({ t }: BulletinSpeaker): BulletinText {
  return Object.fromEntries(textFields.map((field) => [field, t(`start.${field}`)])) as BulletinText
}

/** A template filled from the data, as the office finds it in the form. */
export function beginText(
  speaker: BulletinSpeaker,
  template: BulletinText,
  facts: BulletinFacts,
): BulletinText {
  return fillText(template, valuesOf(speaker, facts))
}

function valuesOf(speaker: BulletinSpeaker, facts: BulletinFacts): Record<Placeholder, string> {
  const proposed = proposeSentences(facts)
  const sentences = Object.fromEntries(
    sentencePlaceholders.map((code) => [code, sentenceWords(speaker, proposed[code])]),
  ) as Record<(typeof sentencePlaceholders)[number], string>
  const { plan, period, owner, rows, publication } = facts
  return {
    ...sentences,
    year: String(plan.year),
    period: period.name,
    plan: plan.name,
    owner,
    units: String(rows.length),
    publishedOn: speaker.day(publication.publishedOn),
    number: String(publication.number),
    root: publication.root,
  }
}
