import { createTranslator } from 'next-intl'
import { sentenceText } from '@/app/_components/ui/rule-words'
import { messagesOf } from '@/app/_i18n/messages'
import { partKey } from '@/server/domain/plan/document/parts'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { ruleSentence } from '@/server/domain/plan/rule-sentence'

/** Every rule's own sentence, in Chinese as the workbook is, by the key of its part. */
export function sentencesOf(document: PlanDocument): Record<string, string> {
  const locale = 'zh-CN'
  const t = createTranslator({ locale, messages: messagesOf[locale], namespace: 'rules' })
  const bilingual = ({ zh, en }: { zh: string; en: string }) => ({ zh, en: en || zh })
  const names = Object.fromEntries(document.indicators.map(({ code, name }) => [code, bilingual(name)]))
  const say = (
    { rule, points, ...facts }: PlanDocument['indicators'][number]['scoring'],
    unit: { zh: string; en: string },
  ) =>
    rule === undefined || points === undefined
      ? ''
      : sentenceText({ t, locale }, ruleSentence({ ...facts, rule, points, unit, names }))
  const said: [string, string][] = [
    ...document.indicators.map(({ code, unit, scoring }): [string, string] => [
      partKey('indicator', code),
      say(scoring, bilingual(unit)),
    ]),
    ...document.sheetItems.map(({ indicator, code, scoring }): [string, string] => [
      partKey('sheetItem', indicator, code),
      say(scoring, { zh: '', en: '' }),
    ]),
  ]
  return Object.fromEntries(said)
}
