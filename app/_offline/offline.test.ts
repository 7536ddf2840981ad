import { expect, it } from 'vitest'
import { assetsIn } from './assets-in'
import { offlineAddress } from './offline-address'

it('finds what a page loads, in tags and in data', () => {
  const html = `<link rel="stylesheet" href="/_next/static/chunks/a1b2.css?x=1"><script src="/_next/static/chunks/c~3.js" async></script>
    <script>self.__next_f.push([1,"I[1,[\\"/_next/static/chunks/d-4.js\\",\\"static/chunks/e_5.js\\"]"])</script>
    <a href="/_next/data/private.json"></a><img src="/api/files/1">`
  expect(assetsIn(html)).toEqual([
    '/_next/static/chunks/a1b2.css',
    '/_next/static/chunks/c~3.js',
    '/_next/static/chunks/d-4.js',
    '/_next/static/chunks/e_5.js',
  ])
})

it.each([
  ['/inspections/1', 'https://m/field#/inspections/1'],
  ['/en/inspections/1', 'https://m/en/field#/en/inspections/1'],
  ['/en', 'https://m/en/field#/en'],
  ['/entry', 'https://m/field#/entry'],
])('%s opens %s', (pathname, address) => {
  expect(offlineAddress({ pathname, origin: 'https://m' })).toBe(address)
})
