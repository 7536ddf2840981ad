import { ChevronDown, CircleUser } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { Actor } from '@/server/domain/access/actor'
import { DropDown } from './drop-down'
import { SignOut } from './sign-out'
import { ThemeChoice } from './theme-choice'
import classes from './user-menu.module.css'

/** Who one is; and what concerns oneself: account, light or dark, signing out. */
export async function UserMenu({ actor }: { actor: Actor }) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()])
  const unit = nameOf(actor.unit, locale)
  return (
    <DropDown
      className={classes.menu}
      summary={
        <>
          <CircleUser size={18} strokeWidth={1.75} aria-hidden="true" />
          <span className={classes.name}>{actor.name}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </>
      }
    >
      <div className={classes.panel}>
        <p className={classes.who}>
          <strong>{actor.name}</strong>
          <span>
            {unit} · {t(`common.role.${actor.role}`)}
          </span>
        </p>
        <Link href="/account">{t('shell.nav.account')}</Link>
        <ThemeChoice
          label={t('shell.theme.label')}
          texts={{
            auto: t('shell.theme.auto'),
            light: t('shell.theme.light'),
            dark: t('shell.theme.dark'),
          }}
        />
        <SignOut
          account={{ id: actor.userId, name: actor.name }}
          texts={{
            label: t('shell.signOut'),
            title: t('shell.signOutHeld.title'),
            waits: t.raw('shell.signOutHeld.waits') as string,
            stay: t('shell.signOutHeld.stay'),
            leave: t('shell.signOutHeld.leave'),
          }}
          to={locale === 'en' ? '/en/sign-in' : '/sign-in'}
        />
      </div>
    </DropDown>
  )
}
