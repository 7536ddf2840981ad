/** Where a page's address leads without a connection: to the tasks in its language, at what it was about. */
export function offlineAddress({ pathname, origin }: Pick<URL, 'pathname' | 'origin'>): string {
  const english = pathname === '/en' || pathname.startsWith('/en/')
  return `${origin}${english ? '/en' : ''}/field#${pathname}`
}
