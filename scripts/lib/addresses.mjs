import { networkInterfaces } from 'node:os'

/**
 * Under which addresses people open the application, best first.
 *
 * @param {Pick<import('./settings.mjs').Settings, 'port' | 'host' | 'certificate' | 'publicUrl'>} settings
 * @returns {string[]}
 */
export function addresses({ port, host, certificate, publicUrl }) {
  if (publicUrl) return [publicUrl.origin]
  const scheme = certificate ? 'https' : 'http'
  const usual = certificate ? 443 : 80
  const at = (/** @type {string} */ name) => `${scheme}://${name}${port === usual ? '' : `:${port}`}`
  if (['127.0.0.1', '::1', 'localhost'].includes(host)) return [at('localhost')]
  if (['0.0.0.0', '::'].includes(host)) return [at('localhost'), ...networkAddresses().map(at)]
  return [at(host.includes(':') ? `[${host}]` : host)]
}

function networkAddresses() {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}
