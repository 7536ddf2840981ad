import '@/app/_components/theme/theme.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata } from 'next'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { EARLY_SCRIPT } from '@/app/_components/ui/early'
import { HandOver } from '@/app/_components/ui/hand-over'
import { routing } from '@/app/_i18n/routing'

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations('shell'), getLocale()])
  return {
    title: { default: `${t('product')} · ${t('tagline')}`, template: `%s · ${t('product')}` },
    icons: { icon: '/icon.svg', apple: '/icon-192.png' },
    manifest: locale === 'en' ? '/manifest-en.webmanifest' : '/manifest.webmanifest',
  }
}

export default async function RootLayout({ children, params }: LayoutProps<'/[locale]'>): Promise<ReactNode> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  const nonce = (await headers()).get('x-nonce') ?? ''
  return (
    <html lang={locale} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: EARLY_SCRIPT }} />
      </head>
      <body>
        {/* Links need to know the language; messages go only to pages that work with them (see Interactive). */}
        <NextIntlClientProvider messages={null}>
          {children}
          <HandOver />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
