import { getLocale, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { Link, redirect } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { safePath } from './_components/safe-path'
import { SignInForm } from './_components/sign-in-form'
import classes from './sign-in.module.css'

export default async function SignIn({ searchParams }: PageProps<'/[locale]/sign-in'>) {
  const [installation, t, locale, { to }] = await Promise.all([
    ask((api) => api.installation.read()),
    getTranslations(),
    getLocale(),
    searchParams,
  ])
  if (!installation.ready) redirect({ href: '/setup', locale })
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <header className={classes.head}>
          <h1>{t('shell.product')}</h1>
          <p>{t('shell.tagline')}</p>
        </header>
        {installation.demo ? <p className={classes.demo}>{t('shell.demo')}</p> : null}
        <Interactive areas={['account']}>
          <SignInForm to={safePath(to) ?? (locale === 'en' ? '/en' : '/')} />
        </Interactive>
        <Link href="/sign-in" locale={locale === 'en' ? 'zh-CN' : 'en'}>
          {t('shell.language')}
        </Link>
      </div>
    </main>
  )
}
