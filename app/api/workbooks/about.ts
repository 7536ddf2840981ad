import { messagesOf } from '@/app/_i18n/messages'
import { hasItems } from '@/server/domain/report/workbook/items-text'
import type { FormLanguage } from '@/server/domain/report/workbook/words'
import { isTypedHere } from '@/server/domain/report/workbook/write-form'
import type { FormExport } from '@/server/services/workbook/export-form'

/** The explanation sheet of a workbook: what it is of, how it is filled and brought back, and who took it when. */
export function aboutOf(
  { sheet, plan, period, by, at }: FormExport,
  language: FormLanguage,
): [string, string][] {
  const words = messagesOf[language].exchange.workbook.sheet.lines
  const isEnglish = language === 'en'
  const elsewhere = [...new Set(sheet.rows.filter((row) => !isTypedHere(row)).map(({ code }) => code))]
  const line = (is: boolean, head: string, text: string): [string, string][] => (is ? [[head, text]] : [])
  const moment = at.toLocaleString(language, {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
    timeStyle: 'short',
  })
  return [
    [words.what, `${sheet.unitName} ${isEnglish ? period.nameEn : period.name}`],
    [words.plan, `${isEnglish ? plan.nameEn : plan.name} (v${String(plan.number)})`],
    [words.fill, words.fillText],
    ...line(
      sheet.rows.some(({ village }) => village),
      words.villages,
      words.villagesText,
    ),
    ...line(
      sheet.rows.some(({ scoring }) => hasItems(scoring)),
      words.items,
      words.itemsText,
    ),
    ...line(elsewhere.length > 0, words.elsewhere, elsewhere.join(' ')),
    [words.upload, words.uploadText],
    [words.privacy, words.privacyText],
    [words.exported, `${by.unit} ${by.name} ${moment}`],
  ]
}
