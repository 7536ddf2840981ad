import { createNavigation } from 'next-intl/navigation'
import type { ComponentProps } from 'react'
import { routing } from './routing'

const { Link: LinkInLanguage, ...navigation } = createNavigation(routing)
export const { redirect, usePathname, useRouter, getPathname } = navigation

/**
 * A link in the reader's language. Not fetched ahead: every page is made for its reader at that moment, so fetching
 * ahead brings no data, but costs the server a request for every link in sight, fifty for one league table.
 */
export function Link(props: ComponentProps<typeof LinkInLanguage>) {
  return <LinkInLanguage prefetch={false} {...props} />
}
