import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { locale as rootLocale } from 'next/root-params'
import { messagesOf } from './messages'
import { routing } from './routing'

export default getRequestConfig(async ({ locale: given }) => {
  const asked = given ?? (await rootLocale())
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  // Deadlines are civil days of the office, whatever the server's own zone.
  return { locale, messages: messagesOf[locale], timeZone: 'Asia/Shanghai' }
})
