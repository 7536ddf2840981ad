import { messagesOf } from '@/app/_i18n/messages'
import { figureParts } from '@/server/domain/report/workbook/form-sheet'
import type { FormLanguage } from '@/server/domain/report/workbook/words'
import type { FormExport } from '@/server/services/workbook/export-form'

/** The explanation sheet of a workbook: what it is of, how it is filled and brought back, and who took it when. */
export function aboutOf(
  { sheet, plan, period, by, at }: FormExport,
  language: FormLanguage,
): [string, string][] {
  const words = messagesOf[language].exchange.workbook.sheet.lines
  const isEnglish = language === 'en'
  const elsewhere = [
    ...new Set(
      sheet.rows.filter(({ scoring }) => figureParts(scoring.kind) === null).map(({ code }) => code),
    ),
  ]
  const moment = at.toLocaleString(language, {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
    timeStyle: 'short',
  })
  return [
    [words.what, `${sheet.unitName} ${isEnglish ? period.nameEn : period.name}`],
    [words.plan, `${isEnglish ? plan.nameEn : plan.name} (v${String(plan.number)})`],
    [words.fill, words.fillText],
    ...(elsewhere.length > 0 ? [[words.elsewhere, elsewhere.join(' ')] satisfies [string, string]] : []),
    [words.upload, words.uploadText],
    [words.privacy, words.privacyText],
    [words.exported, `${by.unit} ${by.name} ${moment}`],
  ]
}
