/**
 * Where a request came from. The address that our own server saw is put into `x-mingji-address` by the launcher; a
 * proxy's header counts only when the operator says that there is one (`MINGJI_TRUST_PROXY=1`), and of it the last
 * entry only: what our own proxy added, since anybody can send the ones before.
 */
export function addressOf(headers: Headers): string {
  const forwarded = process.env['MINGJI_TRUST_PROXY'] === '1' ? headers.get('x-forwarded-for') : null
  return forwarded?.split(',').at(-1)?.trim() || headers.get('x-mingji-address') || ''
}
