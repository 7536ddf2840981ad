import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { Link, redirect } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { SetUpForm } from './_components/set-up-form'
import classes from './setup.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('setUpTitle') }
}

/** The first page of an empty installation; afterwards it leads to signing in. */
export default async function SetUpPage() {
  const [installation, t, locale] = await Promise.all([
    ask((api) => api.installation.read()),
    getTranslations(),
    getLocale(),
  ])
  if (installation.ready) redirect({ href: '/sign-in', locale })
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <header>
          <p className={classes.product}>{t('shell.product')}</p>
          <h1>{t('account.setUpTitle')}</h1>
          <p className={classes.text}>{t('account.setUpText')}</p>
        </header>
        <Interactive areas={['account', 'entry']}>
          <SetUpForm locale={locale} />
        </Interactive>
        <Link href="/setup" locale={locale === 'en' ? 'zh-CN' : 'en'} prefetch={false}>
          {t('shell.language')}
        </Link>
      </div>
    </main>
  )
}
