import type { Sentence } from '@/server/domain/bulletin/propose-sentences'
import type { BulletinSpeaker } from './bulletin-speaker'

/** Sentences that the data proposes, in words. */
export function sentenceWords(speaker: BulletinSpeaker, sentences: readonly Sentence[]): string {
  return sentences.map((one) => wordsOf(speaker, one)).join('')
}

const plain = (figure: number) => String(Math.round(figure * 1e6) / 1e6)

function wordsOf({ t, marks }: BulletinSpeaker, one: Sentence): string {
  const list = (units: readonly string[]) => units.join(t('say.join'))
  switch (one.say) {
    case 'overall':
      return t('say.overall', {
        units: String(one.units),
        ranked: String(one.ranked),
        mean: marks(one.mean),
        high: marks(one.high),
        low: marks(one.low),
      })
    case 'grade':
      return t('say.grade', { grade: one.grade, units: list(one.units) })
    case 'tier': {
      const places = { first: String(one.first), last: String(one.last), units: list(one.units) }
      return (
        (one.group === null ? '' : t('say.inGroup', { group: one.group })) +
        t(one.units.length > 1 ? 'say.tier' : 'say.tierOne', places)
      )
    }
    case 'places':
      return t('say.places', { units: list(one.units) })
    case 'rose':
    case 'fell':
      return t(`say.${one.say}`, { unit: one.unit, from: String(one.from), to: String(one.to) })
    case 'steady':
      return t('say.steady', { before: one.before })
    case 'veto':
      return one.would === null
        ? t('say.vetoPlain', { unit: one.unit, clause: one.clause })
        : t('say.veto', { unit: one.unit, clause: one.clause, would: String(one.would) })
    case 'adjusted':
      return t(one.marks < 0 ? 'say.taken' : 'say.added', {
        unit: one.unit,
        marks: plain(Math.abs(one.marks)),
        reason: unended(one.reason),
      })
    case 'overdue':
      return t('say.overdue', { unit: one.unit, count: String(one.count), days: String(one.days) })
    case 'corrects':
      return t('say.corrects', { number: String(one.number), reason: unended(one.reason) })
    case 'ranges':
      return t('say.ranges', { draws: String(one.draws) })
    case 'noRanges':
      return t('say.noRanges')
    case 'provable':
      return t('say.provable')
    case 'no':
      return t(`say.no.${one.what}`)
  }
}

/** Words that a sentence takes up without their own end: it brings one along. */
const unended = (words: string): string => words.trim().replace(/[。．.；;]+$/u, '')
