import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { isWithin, menuOf } from './_components/menu'
import { SignOut } from './_components/sign-out'
import classes from './layout.module.css'

/** The frame around every page of somebody who is signed in. Plain links: it can be used before any script arrives. */
export default async function Workspace({ children }: LayoutProps<'/[locale]'>) {
  const [{ actor, installation }, locale, t, requestHeaders] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), installation: await api.installation.read() })),
    getLocale(),
    getTranslations(),
    headers(),
  ])
  const path = (requestHeaders.get('x-pathname') ?? '/').replace(/^\/en(?=\/|$)/, '') || '/'
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {t('shell.skip')}
      </a>
      <header className={classes.top}>
        <Link href="/" className={classes.brand}>
          <strong>{t('shell.product')}</strong> <span className={classes.tagline}>{t('shell.tagline')}</span>
        </Link>
        <div className={classes.who}>
          <span className={classes.person}>
            {nameOf(actor.unit, locale)} · {t(`common.role.${actor.role}`)} · {actor.name}
          </span>
          <Link href={path} locale={locale === 'en' ? 'zh-CN' : 'en'} prefetch={false}>
            {t('shell.language')}
          </Link>
          <SignOut label={t('shell.signOut')} to={locale === 'en' ? '/en/sign-in' : '/sign-in'} />
        </div>
      </header>
      {installation.demo ? <p className={classes.demo}>{t('shell.demo')}</p> : null}
      <nav className={classes.nav} aria-label={t('shell.menu')}>
        <ul>
          {menuOf(actor.role).map((entry) => (
            <li key={entry.key}>
              <Link href={entry.href} aria-current={isWithin(entry.key, path) ? 'page' : undefined}>
                {t(`shell.nav.${entry.key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id="content" className={classes.content}>
        {children}
      </main>
    </div>
  )
}
