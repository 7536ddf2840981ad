import { getLocale } from 'next-intl/server'
import { redirect } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { menuOf } from './_components/menu'

/** Everybody's first screen is the first entry of their menu. */
export default async function Home() {
  const [actor, locale] = await Promise.all([ask((api) => api.account.read()), getLocale()])
  redirect({ href: menuOf(actor.role)[0]?.href ?? '/account', locale })
}
