import { countPhrases } from './phrases-counts'
import { englishPhrases } from './phrases-english'
import { moreEnglishPhrases } from './phrases-english-more'
import type { Phrase } from './grammar'
import { planPhrases } from './phrases-plan'
import { shapePhrases } from './phrases-shapes'
import { stepPhrases } from './phrases-steps'
import { valuePhrases } from './phrases-value'

/** Every way of saying something that clauses are read by; of two that fit alike, the first. */
export const phrases: readonly Phrase[] = [
  ...valuePhrases,
  ...stepPhrases,
  ...shapePhrases,
  ...countPhrases,
  ...planPhrases,
  ...englishPhrases,
  ...moreEnglishPhrases,
]
