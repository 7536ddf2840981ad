import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { Refusal } from './refusal.mjs'

/** @typedef {{ cert: Buffer, key: Buffer }} Certificate */

/**
 * Reads the certificate that HTTPS is served with.
 *
 * @param {string | undefined} certFile
 * @param {string | undefined} keyFile
 * @returns {Certificate | undefined} undefined: plain HTTP
 */
export function readCertificate(certFile, keyFile) {
  if (!certFile && !keyFile) return undefined
  if (!certFile || !keyFile) throw new Refusal('HTTPS needs both MINGJI_TLS_CERT and MINGJI_TLS_KEY.')
  const certificate = { cert: read('MINGJI_TLS_CERT', certFile), key: read('MINGJI_TLS_KEY', keyFile) }
  try {
    createSecureContext(certificate)
  } catch (error) {
    const reason = /** @type {Error} */ (error).message
    throw new Refusal(
      `MINGJI_TLS_CERT and MINGJI_TLS_KEY are not a PEM certificate and its unencrypted key (${reason}).`,
      { cause: error },
    )
  }
  return certificate
}

/**
 * @param {string} variable
 * @param {string} file
 */
function read(variable, file) {
  try {
    return readFileSync(file)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    throw new Refusal(`${variable}: the file ${file} cannot be read (${code}).`, { cause: error })
  }
}
