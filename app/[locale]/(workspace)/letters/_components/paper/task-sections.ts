import { sentenceText } from '@/app/_components/ui/rule-words'
import type { LetterContent, LetterIndicator } from '@/server/domain/letter/letter-content'
import type { PaperRow, PaperTable } from '@/server/domain/letter/letter-paper'
import { scoringSentence } from '@/server/domain/plan/scoring-sentence'
import type { Words } from '@/server/domain/plan/rule-sentence-tree'
import type { LetterSpeaker } from './speaker'
import { targetWords } from './target-words'

const indicatorsOf = ({ categories }: LetterContent) => categories.flatMap(({ indicators }) => indicators)
const sum = (figures: readonly number[]) =>
  Math.round(figures.reduce((total, figure) => total + figure, 0) * 1e9) / 1e9

/** Names of the letter's indicators by code, for the rules that refer to them. */
export const namesOf = (content: LetterContent): Record<string, Words> =>
  Object.fromEntries(
    indicatorsOf(content).map(({ code, name }) => [code, { zh: name.zh, en: name.en || name.zh }]),
  )

/** How many indicators are assessed, and their points in all; those that only add are no part of the sum. */
export function countTasks(content: LetterContent): { count: number; points: number } {
  const scored = indicatorsOf(content).filter(({ points }) => points !== null)
  return {
    count: scored.length,
    points: sum(scored.filter(({ scoring }) => !scoring.extra).map(({ points }) => points ?? 0)),
  }
}

/** Every indicator: its points, its target of the year, the rule's own sentence, and who answers for it. */
export function tasksTable(speaker: LetterSpeaker, content: LetterContent): PaperTable {
  const { paper, word } = speaker
  const names = namesOf(content)
  const rows = content.categories.flatMap(({ code, name, indicators }): PaperRow[] => [
    { group: `${code} ${word(name)}` },
    ...indicators.map((indicator) => ({
      cells: [
        `${indicator.code} ${word(indicator.name)}`,
        indicator.points === null ? '—' : String(indicator.points),
        targetWords(
          speaker,
          indicator,
          indicator.targets.find(({ period }) => period === null)?.target,
          names,
        ),
        ruleWords(speaker, indicator, names),
        [indicator.department && word(indicator.department.name), indicator.post].filter(Boolean).join(' ') ||
          '—',
      ],
    })),
  ])
  return {
    heads: [
      { text: paper('indicator'), share: 30, align: 'left' },
      { text: paper('points'), share: 9, align: 'right' },
      { text: paper('target'), share: 16, align: 'left' },
      { text: paper('rule'), share: 55, align: 'left' },
      { text: paper('responsible'), share: 20, align: 'left' },
    ],
    rows,
  }
}

function ruleWords(
  { paper, rules, locale }: LetterSpeaker,
  { scoring, unit, points }: LetterIndicator,
  names: Readonly<Record<string, Words>>,
): string {
  const sentence = points === null ? null : scoringSentence({ ...scoring, points }, unit, names)
  return sentence === null ? paper('watched') : sentenceText({ t: rules, locale }, sentence)
}

/** The targets that differ by period, a column for each period that has any; null where none has. */
export function phasedTable(speaker: LetterSpeaker, content: LetterContent): PaperTable | null {
  const { paper, word } = speaker
  const phased = indicatorsOf(content).filter(({ targets }) => targets.some(({ period }) => period !== null))
  if (phased.length === 0) return null
  const periods = content.periods.filter(({ code }) =>
    phased.some(({ targets }) => targets.some(({ period }) => period === code)),
  )
  const names = namesOf(content)
  return {
    heads: [
      { text: paper('indicator'), share: 30, align: 'left' },
      ...periods.map(({ name }) => ({
        text: word(name),
        share: 70 / periods.length,
        align: 'right' as const,
      })),
    ],
    rows: phased.map((indicator) => ({
      cells: [
        `${indicator.code} ${word(indicator.name)}`,
        ...periods.map(({ code }) =>
          targetWords(
            speaker,
            indicator,
            indicator.targets.find(({ period }) => period === code)?.target,
            names,
          ),
        ),
      ],
    })),
  }
}

/** What is counted and what is done for it, where the plan says so; null where it does not. */
export function annexTable({ paper, word }: LetterSpeaker, content: LetterContent): PaperTable | null {
  const said = indicatorsOf(content).filter(({ definition, measures }) => definition.zh || measures)
  if (said.length === 0) return null
  const measured = said.some(({ measures }) => measures !== '')
  return {
    heads: [
      { text: paper('indicator'), share: 30, align: 'left' },
      { text: paper('definition'), share: 60, align: 'left' },
      ...(measured ? [{ text: paper('measures'), share: 40, align: 'left' as const }] : []),
    ],
    rows: said.map(({ code, name, definition, measures }) => ({
      cells: [`${code} ${word(name)}`, word(definition) || '—', ...(measured ? [measures || '—'] : [])],
    })),
  }
}
