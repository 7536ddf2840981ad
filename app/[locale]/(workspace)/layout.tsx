import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { LanguageLink } from './_components/language-link'
import { menuOf } from './_components/menu'
import { NavLinks } from './_components/nav-links'
import { SignOut } from './_components/sign-out'
import classes from './layout.module.css'

/** The frame around every page of somebody who is signed in. Plain links: it can be used before any script arrives. */
export default async function Workspace({ children }: LayoutProps<'/[locale]'>) {
  const [{ actor, installation }, locale, t] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), installation: await api.installation.read() })),
    getLocale(),
    getTranslations(),
  ])
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
          <LanguageLink to={locale === 'en' ? 'zh-CN' : 'en'} text={t('shell.language')} />
          <SignOut label={t('shell.signOut')} to={locale === 'en' ? '/en/sign-in' : '/sign-in'} />
        </div>
      </header>
      {installation.demo ? <p className={classes.demo}>{t('shell.demo')}</p> : null}
      <nav className={classes.nav} aria-label={t('shell.menu')}>
        <NavLinks
          entries={menuOf(actor.role).map((entry) => ({ ...entry, text: t(`shell.nav.${entry.key}`) }))}
        />
      </nav>
      <main id="content" className={classes.content}>
        {children}
      </main>
    </div>
  )
}
