import { getLocale, getTranslations } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { Connection } from './_components/connection'
import { InboxLink } from './_components/inbox-link'
import { LanguageLink } from './_components/language-link'
import { MENU_COOKIE } from './_components/menu-cookie'
import { menuOf } from './_components/menu'
import { Navigation } from './_components/navigation'
import { Outline } from './_components/outline'
import { Printed } from './_components/printed'
import { ShortcutHelp } from './_components/shortcut-help'
import { Shortcuts } from './_components/shortcuts'
import { UserMenu } from './_components/user-menu'
import classes from './layout.module.css'

const HELP = 'shortcut-help'

/** The frame around every page of somebody who is signed in. Plain links: it can be used before any script arrives. */
export default async function Workspace({ children }: LayoutProps<'/[locale]'>) {
  const [{ actor, county, year, demo, waits }, locale, t, kept, sent] = await Promise.all([
    ask((api) => api.account.frame()),
    getLocale(),
    getTranslations('shell'),
    cookies(),
    headers(),
  ])
  const folded = kept.get(MENU_COOKIE)?.value === 'folded'
  const places = menuOf(actor.role).map((entry) => ({ ...entry, text: t(`nav.${entry.key}`) }))
  return (
    <div className={classes.frame} data-frame={folded ? 'folded' : 'wide'}>
      <a href="#content" className={classes.skip}>
        {t('skip')}
      </a>
      <header className={classes.top}>
        <Link href="/" className={classes.brand}>
          {t('product')}
        </Link>
        <p className={classes.county}>
          <strong>{nameOf(county, locale)}</strong>{' '}
          {year === null ? null : <span>{t('assessmentYear', { year: String(year) })}</span>}
        </p>
        <div className={classes.tools}>
          <Shortcuts
            places={places}
            nonce={sent.get('x-nonce') ?? ''}
            searches={can(actor, 'search.entries')}
            help={HELP}
            texts={{
              open: t('palette.open'),
              placeholder: t('palette.placeholder'),
              nothing: t('palette.nothing'),
              loading: t('palette.loading'),
              group: {
                pages: t('palette.group.pages'),
                units: t('palette.group.units'),
                indicators: t('palette.group.indicators'),
                periods: t('palette.group.periods'),
                reports: t('palette.group.reports'),
                commands: t('palette.group.commands'),
              },
              command: {
                language: t('palette.command.language'),
                print: t('palette.command.print'),
                help: t('palette.command.help'),
              },
            }}
          />
          <InboxLink waits={waits} />
          <LanguageLink to={locale === 'en' ? 'zh-CN' : 'en'} text={t('language')} />
          <UserMenu actor={actor} />
        </div>
      </header>
      {demo ? <p className={classes.demo}>{t('demo')}</p> : null}
      <Connection text={t('offline')} />
      <Navigation places={places} folded={folded} />
      <main id="content" className={classes.main} tabIndex={-1}>
        <Outline />
        <div className={classes.content}>{children}</div>
      </main>
      <Printed county={nameOf(county, locale)} printedAt={t('printedAt')} locale={locale} />
      <ShortcutHelp id={HELP} places={places.map((place) => place.text)} />
    </div>
  )
}
