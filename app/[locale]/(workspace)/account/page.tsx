import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import classes from './_components/account.module.css'
import { ActingSigners } from './_components/acting-signers'
import { ChangePassword } from './_components/change-password'
import { MailSettings } from './_components/mail-settings'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('title') }
}

/** Who one is here, and one's password. The only page for somebody who has to change it first. */
export default async function AccountPage() {
  const [{ actor, mail }, t, inbox, common, locale] = await Promise.all([
    ask(async (api) => {
      const own = await api.account.read()
      return { actor: own, mail: own.mustChangePassword ? null : await api.mail.own() }
    }),
    getTranslations('account'),
    getTranslations('inbox'),
    getTranslations('common'),
    getLocale(),
  ])
  const acting =
    actor.mustChangePassword || !can(actor, 'acting.list') ? null : await ask((api) => api.acting.list())
  return (
    <>
      <PageHead title={t('title')} />
      {actor.mustChangePassword ? (
        <p role="alert" className={classes.notice}>
          {t('mustChange')}
        </p>
      ) : null}
      <dl className={classes.who} aria-label={t('whoAmI')}>
        <dt>{t('personName')}</dt>
        <dd>{actor.name}</dd>
        <dt>{t('unit')}</dt>
        <dd>{nameOf(actor.unit, locale)}</dd>
        <dt>{t('role')}</dt>
        <dd>{common(`role.${actor.role}`)}</dd>
        <dt>{t('username')}</dt>
        <dd>{actor.username}</dd>
      </dl>
      <h2>{t('changePassword')}</h2>
      <Interactive areas={['account', 'entry']}>
        <ChangePassword locale={locale} />
      </Interactive>
      {acting && (acting.mayName || acting.appointments.length > 0) ? (
        <ActingSigners acting={acting} />
      ) : null}
      {mail ? (
        <section id="mail">
          <h2>{inbox('mail.title')}</h2>
          {mail.configured ? (
            <>
              <p>{inbox('mail.intro')}</p>
              <Interactive areas={['inbox', 'entry']}>
                <MailSettings mail={mail} locale={locale} />
              </Interactive>
            </>
          ) : (
            <p>{inbox('mail.notConfigured')}</p>
          )}
        </section>
      ) : null}
    </>
  )
}
