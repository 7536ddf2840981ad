import type { Locale } from '@/app/_i18n/routing'
import type { Names, PlanDocument } from '@/server/domain/plan/document/plan-document'
import { bilingual } from '@/server/domain/plan/scoring-sentence'

/** A name of the plan in the reader's language; the Chinese one where there is no other. */
export const wordOf = ({ zh, en }: Names, locale: Locale): string =>
  locale === 'en' && en.trim() !== '' ? en : zh

/** Names of indicators in both languages by code, for the sentences of rules that refer to them. */
export const indicatorNames = (document: Pick<PlanDocument, 'indicators'>) =>
  Object.fromEntries(document.indicators.map(({ code, name }) => [code, bilingual(name)]))
