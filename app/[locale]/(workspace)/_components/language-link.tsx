'use client'

import { useSearchParams } from 'next/navigation'
import { Link, usePathname } from '@/app/_i18n/navigation'
import type { Locale } from '@/app/_i18n/routing'

/** The same page, with the same view, in the other language. */
export function LanguageLink({ to, text }: { to: Locale; text: string }) {
  const path = usePathname()
  const query = useSearchParams().toString()
  return (
    <Link href={query === '' ? path : `${path}?${query}`} locale={to} prefetch={false}>
      {text}
    </Link>
  )
}
