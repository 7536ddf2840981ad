/** Which way is good: as an indicator's direction, or `none` where neither is. */
export type Polarity = 'higher' | 'lower' | 'range' | 'none'
export type Verdict = 'better' | 'similar' | 'worse' | 'higher' | 'lower'

/** A place above or below → the words for it: better or worse where one way is good, otherwise only higher or lower. */
export function verdictOf(place: 'above' | 'below' | 'level', polarity: Polarity): Verdict {
  if (place === 'level') return 'similar'
  if (polarity === 'higher') return place === 'above' ? 'better' : 'worse'
  if (polarity === 'lower') return place === 'above' ? 'worse' : 'better'
  return place === 'above' ? 'higher' : 'lower'
}
