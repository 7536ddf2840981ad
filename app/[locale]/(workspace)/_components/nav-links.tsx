'use client'

import { Link, usePathname } from '@/app/_i18n/navigation'
import { isWithin, type NavKey } from './menu'

/** The menu's links. The page in sight is marked here, since the frame around pages stays when one goes to another. */
export function NavLinks({ entries }: { entries: readonly { key: NavKey; href: string; text: string }[] }) {
  const path = usePathname()
  return (
    <ul>
      {entries.map(({ key, href, text }) => (
        <li key={key}>
          <Link href={href} aria-current={isWithin(key, path) ? 'page' : undefined}>
            {text}
          </Link>
        </li>
      ))}
    </ul>
  )
}
