import { expect, test } from 'vitest'
import { naming, sentence } from './sentence'

test('names stand in their place, each with its address', () => {
  const names = [
    { text: 'A', href: '/a' },
    { text: 'B', href: '/b' },
  ]
  expect(naming((all) => `${all} missed it`, names, ', ')).toEqual([
    { text: 'A', href: '/a' },
    { text: ', ' },
    { text: 'B', href: '/b' },
    { text: ' missed it' },
  ])
})

test('parts become one sentence with a capital and an end', () => {
  expect(
    sentence([[{ text: 'all met it' }], [{ text: 'C is missing' }]], '; ', '.').map(({ text }) => text),
  ).toEqual(['All met it', '; ', 'C is missing', '.'])
})

test('nothing to say is no sentence', () => {
  expect(sentence([], '; ', '.')).toEqual([])
})
