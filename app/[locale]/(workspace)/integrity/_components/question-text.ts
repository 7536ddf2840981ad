import { counted, fixed, shownValue } from '@/app/_components/ui/figures'
import type { Basis } from '@/server/domain/integrity/question'
import type { BoardQuestion } from './integrity'
import type { IntegrityWords } from './integrity-words'

/** The question that figures put, with the figures. */
export function questionText(basis: Basis, { t, period }: IntegrityWords): string {
  switch (basis.is) {
    case 'bunching':
      return t('question.bunching', {
        all: String(basis.met + basis.missed),
        met: String(basis.met),
        missed: String(basis.missed),
      })
    case 'mismatch': {
      const { reported, verified, villages, interval } = basis
      const said = { reported: counted(reported), verified: counted(verified) }
      if (villages === null) return t('question.mismatch', { ...said, share: shareOf(verified, reported) })
      return t('question.villages', {
        ...said,
        villages: String(villages),
        factor: fixed(verified / reported),
        interval: interval ? `${fixed(interval.lower)}–${fixed(interval.upper)}` : '—',
      })
    }
    case 'outlier':
      return t('question.outlier', {
        value: shownValue(basis.value),
        history: String(basis.history),
        low: shownValue(basis.low),
        high: shownValue(basis.high),
      })
    case 'jump':
      return t('question.jump', {
        before: period(basis.before),
        from: shownValue(basis.from),
        to: shownValue(basis.to),
      })
    case 'repeat':
      return t('question.repeat', {
        from: period(basis.from),
        length: String(basis.length),
        value: counted(basis.value),
      })
    case 'digits':
      return basis.of === 'last'
        ? t('question.digitsLast', {
            values: String(basis.values),
            digits: basis.lastDigits.map((count, digit) => `${String(digit)}:${String(count)}`).join(' '),
          })
        : t('question.digitsPairs', { values: String(basis.values), doubles: String(basis.doubles) })
  }
}

/** What a question that is put over many indicators is pooled of: those that say something by themselves, and how many do not. */
export function partsText({ basis, parts }: BoardQuestion, words: IntegrityWords): string[] {
  if (parts === undefined) return []
  const { t } = words
  const least = basis.is === 'bunching' ? '10' : '50'
  const own = parts.flatMap(({ indicator, figures, p }) =>
    p === null
      ? []
      : [t('parts.one', { indicator: words.indicator(indicator), figures: String(figures), p: small(p) })],
  )
  const few = parts.length - own.length
  if (own.length === 0) return [t('parts.none', { count: String(few), least })]
  return [...own, ...(few > 0 ? [t('parts.few', { count: String(few), least })] : [])]
}

/** How unlikely it would be by chance, where a chance is stated. */
export function chanceText(basis: Basis, { t }: IntegrityWords): string[] {
  if (!('p' in basis)) return [t('noChance')]
  const p = t('chance', { p: small(basis.p) })
  return 'q' in basis ? [p, t('fdr', { q: small(basis.q) })] : [p]
}

const small = (chance: number): string => (chance < 0.0001 ? '<0.0001' : `=${fixed(chance, 4)}`)

const shareOf = (verified: number, reported: number): string =>
  reported === 0 ? counted(verified) : `${fixed((100 * Math.abs(verified - reported)) / reported, 1)}%`
