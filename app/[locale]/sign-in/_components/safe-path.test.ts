import { expect, it } from 'vitest'
import { safePath } from './safe-path'

it.each([
  ['/', '/'],
  ['/reports/1?period=2026Q1', '/reports/1?period=2026Q1'],
  ['/en/league', '/en/league'],
  ['/reports/../periods', '/periods'],
  ['/league#top', '/league'],
  ['/.\\league', '/league'],
  ['/league?to=//evil.example', '/league?to=//evil.example'],
])('%j goes on to %j', (to, path) => {
  expect(safePath(to)).toBe(path)
})

it.each([
  undefined,
  ['/a', '/b'],
  '',
  'reports',
  'https://evil.example/',
  'javascript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n\\evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/reports/..//evil.example',
  '/.\\\\evil.example',
  '/%2e//evil.example',
  '//[',
])('%j leads elsewhere or nowhere', (to) => {
  expect(safePath(to)).toBeNull()
})
