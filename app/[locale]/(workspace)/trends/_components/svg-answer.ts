/** An SVG file to keep. Its name may hold any script: what a header can't carry is encoded. */
export function svgAnswer(svg: string, name: string): Response {
  const whole = `${name.replace(/[\\/:*?"<>|\s]+/g, '_')}.svg`
  const plain = whole.replace(/[^\x20-\x7e]+/g, '_')
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(whole)}`,
      'cache-control': 'private, no-store',
    },
  })
}
