import { afterEach, expect, test, vi } from 'vitest'
import { addressOf } from './address'

afterEach(() => {
  vi.unstubAllEnvs()
})

test.each([
  ['no proxy: what a sender wrote does not count', '', '6.6.6.6', '10.0.0.1'],
  ['a proxy that replaces', '1', '10.1.1.1', '10.1.1.1'],
  ['a proxy that appends to what a sender wrote', '1', '6.6.6.6, 10.1.1.1', '10.1.1.1'],
  ['a proxy that says nothing', '1', '', '10.0.0.1'],
])('%s', (_, trust, forwarded, address) => {
  vi.stubEnv('MINGJI_TRUST_PROXY', trust)
  const headers = new Headers({ 'x-mingji-address': '10.0.0.1', 'x-forwarded-for': forwarded })
  expect(addressOf(headers)).toBe(address)
})
