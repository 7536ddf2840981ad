/** A page's HTML as a browser gets it, with the cookie of somebody who is signed in; null where there is no such page. */
export async function fetchPage(base: string, path: string, cookie: string): Promise<string | null> {
  const response = await fetch(`${base}${path}`, { headers: { cookie }, redirect: 'manual' })
  const html = await response.text()
  if (response.status === 404) return null
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return html
}
