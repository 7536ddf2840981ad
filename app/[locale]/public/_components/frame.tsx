import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/app/_i18n/navigation'
import classes from './public.module.css'

/** The frame of pages that need no account: no menu, no name, and nothing that knows who reads. */
export async function PublicFrame({ path, children }: { path: string; children: ReactNode }) {
  const [t, ts, locale] = await Promise.all([
    getTranslations('publicity'),
    getTranslations('shell'),
    getLocale(),
  ])
  return (
    <main className={classes.page}>
      <p className={classes.tools}>
        <span>{ts('product')}</span>
        {path === '/public' ? null : (
          <Link href="/public" prefetch={false}>
            {t('toList')}
          </Link>
        )}
        <Link href={path} locale={locale === 'en' ? 'zh-CN' : 'en'} prefetch={false}>
          {t('language')}
        </Link>
      </p>
      {children}
    </main>
  )
}
