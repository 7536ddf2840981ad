import type { ReactNode } from 'react'
import { Link } from '@/app/_i18n/navigation'

/** A link for who may open what it leads to; for everybody else its words. */
export function LinkWhere({ opens, href, children }: { opens: boolean; href: string; children: ReactNode }) {
  return opens ? <Link href={href}>{children}</Link> : <>{children}</>
}
