import { expect, it } from 'vitest'
import { factsOf } from './audit-words'

it.each<[value: unknown, facts: string[], because: string]>([
  [null, [], 'nothing'],
  [{ state: 'open', version: 2 }, ['state=open', 'version=2'], 'plain facts'],
  [
    { observation: { missing: ['a', 'b'] }, note: null },
    ['observation.missing=a b', 'note=—'],
    'nested ones by path',
  ],
  [{ missing: [] }, ['missing=—'], 'an empty list'],
  [{ rows: [{ code: 'x' }] }, ['rows.0.code=x'], 'lists of things by place'],
  [true, ['=true'], 'a bare value'],
])('%j', (value, facts) => {
  expect(factsOf(value).map(({ name, text }) => `${name}=${text}`)).toEqual(facts)
})
