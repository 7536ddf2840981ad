import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { profileHref } from '@/app/_components/ui/profile-href'
import { redirect } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('townships')
  return { title: t('none') }
}

/** Leads to the reader's own township, or to the first of the latest table; says so where there is no plan yet. */
export default async function TownshipsPage() {
  const [profile, t, locale] = await Promise.all([
    ask(async (api) => {
      const { year } = await api.account.frame()
      return year === null ? null : api.townships.read({})
    }),
    getTranslations('townships'),
    getLocale(),
  ])
  if (profile) redirect({ href: profileHref(profile.unit.code, profile.plan.year, profile.asked), locale })
  return (
    <>
      <PageHead title={t('none')} />
      <Empty title={t('noneYet')}>
        <p>{t('noneYetText')}</p>
      </Empty>
    </>
  )
}
