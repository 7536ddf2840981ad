/** The built scripts, styles and fonts that a page names: in its tags, and in what its scripts load it from. */
export function assetsIn(html: string): string[] {
  const found = html.match(/\/?(?:_next\/)?static\/(?:chunks|css|media)\/[\w./~-]+\.(?:js|css|woff2)/g) ?? []
  return [...new Set(found.map((path) => `/_next/${path.replace(/^\/?(?:_next\/)?/, '')}`))]
}
