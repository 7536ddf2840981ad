import type { getTranslations } from 'next-intl/server'
import type { WhyNot } from '@/server/domain/statistics/why-not'

type Translate = Awaited<ReturnType<typeof getTranslations<'indicator'>>>

/** Why there is no figure where one would stand. */
export function whyText(why: WhyNot, t: Translate): string {
  switch (why.whyNot) {
    case 'tooFew': {
      const said = { have: String(why.have), least: String(why.least) }
      switch (why.of) {
        case 'denominator':
        case 'units':
        case 'points':
        case 'years':
          return t(`why.tooFew.${why.of}`, said)
        default:
          return t('why.tooFew.other')
      }
    }
    case 'noChance':
    case 'noNumerators':
    case 'notAPart':
    case 'notACount':
    case 'noSpread':
    case 'nothingReported':
      return t(`why.${why.whyNot}`)
    default:
      return t('why.other')
  }
}
