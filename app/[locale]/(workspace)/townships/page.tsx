import { getLocale } from 'next-intl/server'
import { redirect } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { profileHref } from './_components/profile'

/** Leads to the reader's own township, or to the first of the latest table. */
export default async function TownshipsPage() {
  const [{ unit, plan }, locale] = await Promise.all([ask((api) => api.townships.read({})), getLocale()])
  redirect({ href: profileHref(unit.code, plan.year), locale })
}
