'use client'

import { useLinkStatus } from 'next/link'
import { type ReactNode, useEffect } from 'react'
import { Link, usePathname } from '@/app/_i18n/navigation'
import { isWithin, type MenuEntry } from './menu'

export interface NavEntry extends MenuEntry {
  text: string
  icon: ReactNode
  /** How to go there by keyboard, said on hover. */
  shortcut: string
}

/** The menu's links. The page in sight is marked here, since the frame around pages stays when one goes to another. */
export function NavLinks({ entries }: { entries: readonly NavEntry[] }) {
  const path = usePathname()
  return (
    <ul>
      {entries.map(({ key, href, text, icon, shortcut }) => (
        <li key={key}>
          <Link
            href={href}
            aria-current={isWithin(key, path) ? 'page' : undefined}
            title={`${text} (${shortcut})`}
          >
            {icon}
            <span>{text}</span>
            <Pending />
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** While the next page is on its way, the frame shows its outline in place of the page in sight. */
function Pending() {
  const { pending } = useLinkStatus()
  useEffect(() => {
    if (!pending) return
    const { dataset } = document.documentElement
    dataset['leaving'] = ''
    return () => {
      delete dataset['leaving']
    }
  }, [pending])
  return null
}
