import { describe, expect, test } from 'vitest'
import { readSettings } from './settings.mjs'

const read = (env: Record<string, string>) => readSettings(env as unknown as NodeJS.ProcessEnv)

describe('settings', () => {
  test('without any, it listens on this computer alone and brings its own database', () => {
    expect(read({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      certificate: undefined,
    })
  })

  test('an empty variable counts as none', () => {
    expect(read({ PORT: '', HOST: '', DATABASE_URL: '', MINGJI_URL: '' })).toEqual(read({}))
  })

  test.each([
    ['0', 'no port of its own'],
    ['65536', 'beyond the last one'],
    ['80a', 'not a number'],
    ['1e3', 'a number, but not written as one'],
    ['-1', 'negative'],
  ])('PORT=%s is refused: %s', (PORT) => {
    expect(() => read({ PORT })).toThrow(`PORT must be a number from 1 to 65535, not "${PORT}".`)
  })

  test.each(['mingji', 'ftp://mingji.example.org'])('MINGJI_URL=%s is refused', (MINGJI_URL) => {
    expect(() => read({ MINGJI_URL })).toThrow('MINGJI_URL must be an address')
  })

  test('a wrong DATABASE_URL is refused without repeating it, since it may hold a password', () => {
    expect(() => read({ DATABASE_URL: 'mysql://root:secret@db/x' })).toThrow(
      /^(?!.*secret)DATABASE_URL must be/,
    )
  })

  test.each([
    [{ MINGJI_TLS_CERT: 'cert.pem' }, 'HTTPS needs both'],
    [{ MINGJI_TLS_KEY: 'key.pem' }, 'HTTPS needs both'],
    [{ MINGJI_TLS_CERT: '/nowhere/cert.pem', MINGJI_TLS_KEY: '/nowhere/key.pem' }, 'cannot be read (ENOENT)'],
    [
      { MINGJI_TLS_CERT: import.meta.filename, MINGJI_TLS_KEY: import.meta.filename },
      'are not a PEM certificate',
    ],
  ])('the certificate %j is refused', (env, sentence) => {
    expect(() => read(env)).toThrow(sentence)
  })
})
