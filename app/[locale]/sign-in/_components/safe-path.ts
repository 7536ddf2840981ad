const SITE = 'http://this.site'

/**
 * The path of this site that a link asks to go on to, as a browser would read it (it drops tabs and takes a backslash
 * for a slash); null where it would lead elsewhere.
 */
export function safePath(to: unknown): string | null {
  if (typeof to !== 'string' || !to.startsWith('/') || !URL.canParse(to, SITE)) return null
  const { origin, pathname, search } = new URL(to, SITE)
  // `/.//elsewhere` is a path of ours, but what is left of it when the dot is resolved is an address.
  return origin === SITE && !pathname.startsWith('//') ? pathname + search : null
}
