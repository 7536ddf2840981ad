'use client'

import '@/app/_components/theme/theme.css'
import { NextIntlClientProvider } from 'next-intl'
import { Failure } from '@/app/_components/ui/failure'

/** The last resort, where not even the frame around pages could be made. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const locale = typeof location !== 'undefined' && /^\/en(\/|$)/.test(location.pathname) ? 'en' : 'zh-CN'
  return (
    <html lang={locale}>
      <body style={{ padding: 24 }}>
        <NextIntlClientProvider locale={locale} messages={null}>
          <Failure error={error} retry={reset} />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
