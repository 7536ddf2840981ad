import { createTranslator } from 'next-intl'
import { sentenceText } from '@/app/_components/ui/rule-words'
import { messagesOf } from '@/app/_i18n/messages'
import { conditionText } from '@/server/domain/check/condition-text'
import { partKey } from '@/server/domain/plan/document/parts'
import type { Names, PlanDocument } from '@/server/domain/plan/document/plan-document'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { bilingual, scoringSentence } from '@/server/domain/plan/scoring-sentence'

/** Every rule's own sentence, in Chinese as the workbook is, by the key of its part. */
export function sentencesOf(document: PlanDocument): Record<string, string> {
  const locale = 'zh-CN'
  const t = createTranslator({ locale, messages: messagesOf[locale], namespace: 'rules' })
  const names = Object.fromEntries(document.indicators.map(({ code, name }) => [code, bilingual(name)]))
  const say = (scoring: IndicatorScoring, unit: Names): string => {
    const sentence = scoringSentence(scoring, unit, names)
    return sentence === null ? '' : sentenceText({ t, locale }, sentence)
  }
  const said: [string, string][] = [
    ...document.indicators.map(({ code, unit, scoring }): [string, string] => [
      partKey('indicator', code),
      say(scoring, unit),
    ]),
    ...document.sheetItems.map(({ indicator, code, scoring }): [string, string] => [
      partKey('sheetItem', indicator, code),
      say(scoring, { zh: '', en: '' }),
    ]),
    ...(document.checks ?? []).map(({ code, test }): [string, string] => [
      partKey('check', code),
      conditionText(test, names).zh,
    ]),
  ]
  return Object.fromEntries(said)
}
