import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { messagesOf } from './messages'
import { routing } from './routing'

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  // Deadlines are civil days of the office, whatever the server's own zone.
  return { locale, messages: messagesOf[locale], timeZone: 'Asia/Shanghai' }
})
