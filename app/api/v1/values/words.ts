import { createTranslator } from 'next-intl'
import { messagesOf } from '@/app/_i18n/messages'
import type { Words } from '@/server/api/v1/receive-values'

/** The words of an answer in the language that the other system asks for; Chinese unless it asks for English. */
export function wordsOf(acceptLanguage: string): Words {
  const locale = /^en\b/i.test(acceptLanguage.trim()) ? 'en' : 'zh-CN'
  const messages = messagesOf[locale]
  const errors = createTranslator({ locale, messages, namespace: 'errors' })
  const rows = createTranslator({ locale, messages, namespace: 'interfaces.row' })
  return {
    problem: (problem) => {
      switch (problem.code) {
        case 'tooManyAttempts':
          return errors('tooManyAttempts', { seconds: String(problem.data.seconds) })
        case 'periodUnknown':
          return errors('periodUnknown', problem.data)
        case 'periodAmbiguous':
          return errors('periodAmbiguous', { ...problem.data, plans: problem.data.plans.join('、') })
        case 'badRequest':
          return rows('badRequest', { places: problem.data.issues.map(({ path }) => path).join('、') })
        case 'badToken':
        case 'tooLarge':
        case 'periodNotOpen':
        case 'receiptOfAnother':
        case 'databaseUnavailable':
          return errors(problem.code)
        default:
          return errors('internal')
      }
    },
    row: (verdict) => {
      if (verdict.verdict === 'conflict') {
        const { standing } = verdict
        return standing
          ? rows('conflict', { by: standing.by, version: String(standing.version) })
          : rows('gone')
      }
      const { because } = verdict
      return because.startsWith('observation.') ? rows('observation') : rows(because as 'malformed')
    },
  }
}
