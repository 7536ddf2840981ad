import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTimeZone } from 'next-intl/server'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from './providers'
import type { zhCN } from '@/app/_i18n/messages/zh-cn'

type Area = keyof typeof zhCN

/**
 * What a page's interactive part needs: messages of its areas, the component library, the API's client. Pages that are
 * only read do without, and send none of it.
 */
export async function Interactive({ areas, children }: { areas: readonly Area[]; children: ReactNode }) {
  const [locale, messages, timeZone, requestHeaders] = await Promise.all([
    getLocale(),
    getMessages(),
    getTimeZone(),
    headers(),
  ])
  const needed: readonly string[] = [...areas, 'common', 'errors']
  const picked = Object.fromEntries(Object.entries(messages).filter(([area]) => needed.includes(area)))
  return (
    <NextIntlClientProvider locale={locale} messages={picked} timeZone={timeZone}>
      <Providers nonce={requestHeaders.get('x-nonce') ?? ''}>{children}</Providers>
    </NextIntlClientProvider>
  )
}
