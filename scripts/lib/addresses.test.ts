import { expect, test } from 'vitest'
import { addresses } from './addresses.mjs'

const plain = { port: 3000, host: '127.0.0.1', certificate: undefined, publicUrl: undefined }
const certificate = { cert: Buffer.alloc(0), key: Buffer.alloc(0) }

test.each([
  ['this computer alone', plain, ['http://localhost:3000']],
  ['the usual port is left out', { ...plain, port: 80 }, ['http://localhost']],
  ['HTTPS', { ...plain, port: 443, certificate }, ['https://localhost']],
  ['one address', { ...plain, host: '10.1.2.3' }, ['http://10.1.2.3:3000']],
  ['an IPv6 address stands in brackets', { ...plain, host: 'fd00::1' }, ['http://[fd00::1]:3000']],
  [
    'behind a proxy',
    { ...plain, publicUrl: new URL('https://mingji.example.org/x') },
    ['https://mingji.example.org'],
  ],
])('%s', (_, settings, expected) => {
  expect(addresses(settings)).toEqual(expected)
})

test('the whole network: this computer first', () => {
  expect(addresses({ ...plain, host: '0.0.0.0' })[0]).toBe('http://localhost:3000')
})
