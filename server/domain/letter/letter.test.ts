import { describe, expect, test } from 'vitest'
import { decideLetter, type LetterAction, type LetterFacts, possibleLetterActions } from './letter'
import type { Role } from '../access/roles'

const unsigned: LetterFacts = { state: 'proposed', signed: { owner: null, unit: null } }
const byOwner: LetterFacts = { state: 'proposed', signed: { owner: 'leader', unit: null } }
const byUnit: LetterFacts = { state: 'proposed', signed: { owner: null, unit: 'head' } }
const both: LetterFacts = { state: 'signed', signed: { owner: 'leader', unit: 'head' } }
const sentBack: LetterFacts = { state: 'sentBack', signed: { owner: null, unit: null } }
const replaced: LetterFacts = { state: 'replaced', signed: { owner: null, unit: null } }

const usual = { current: true, unitSigns: true, reason: null as string | null }
const rows: [
  sentence: string,
  role: Role,
  action: LetterAction,
  letter: LetterFacts,
  facts: Partial<typeof usual> & { userId?: string },
  outcome: string,
][] = [
  ['the head signs first', 'head', 'sign', unsigned, {}, 'unit → proposed'],
  ['the leader signs first', 'leader', 'sign', unsigned, {}, 'owner → proposed'],
  ['the leader signs second: it is signed', 'leader', 'sign', byUnit, {}, 'owner → signed'],
  ['the head signs second: it is signed', 'head', 'sign', byOwner, {}, 'unit → signed'],
  ['nobody signs twice', 'head', 'sign', byUnit, {}, 'alreadySigned'],
  [
    'another leader does not sign over the first',
    'leader',
    'sign',
    byOwner,
    { userId: 'x' },
    'alreadySigned',
  ],
  ['one person does not sign for both sides', 'leader', 'sign', byUnit, { userId: 'head' }, 'samePerson'],
  ['what is signed is signed', 'leader', 'sign', both, {}, 'state'],
  ['what was sent back is not signed', 'head', 'sign', sentBack, {}, 'state'],
  ['what was replaced is not signed', 'head', 'sign', replaced, {}, 'state'],
  [
    'a letter of a plan that has moved on is not signed',
    'head',
    'sign',
    unsigned,
    { current: false },
    'outdated',
  ],
  ['the office does not sign', 'office', 'sign', unsigned, {}, 'role'],
  ['a reporter does not sign', 'reporter', 'sign', unsigned, {}, 'role'],
  ['the head sends back with words', 'head', 'sendBack', unsigned, { reason: '目标偏高' }, 'unit → sentBack'],
  [
    'also after the leader has signed',
    'head',
    'sendBack',
    byOwner,
    { reason: '目标偏高' },
    'unit → sentBack',
  ],
  [
    'also when the plan has moved on',
    'head',
    'sendBack',
    unsigned,
    { reason: '·', current: false },
    'unit → sentBack',
  ],
  ['never without words', 'head', 'sendBack', unsigned, { reason: ' ' }, 'reasonRequired'],
  ['nor after signing', 'head', 'sendBack', byUnit, { reason: '·' }, 'alreadySigned'],
  ['the leader does not send back', 'leader', 'sendBack', unsigned, { reason: '·' }, 'role'],
  [
    'a village signs on paper, which the office records',
    'office',
    'recordOnPaper',
    byOwner,
    { unitSigns: false, reason: '·' },
    'unit → signed',
  ],
  ['not for a unit that signs here itself', 'office', 'recordOnPaper', byOwner, { reason: '·' }, 'unitSigns'],
  [
    'not without saying where the paper is',
    'office',
    'recordOnPaper',
    byOwner,
    { unitSigns: false },
    'reasonRequired',
  ],
]

describe('a letter moves by its table', () => {
  test.each(rows)('%s', (_, role, action, letter, facts, outcome) => {
    const decision = decideLetter(action, role, letter, { ...usual, userId: role, ...facts })
    expect(decision.ok ? `${decision.side} → ${decision.to}` : decision.because).toBe(outcome)
  })

  test('buttons are the actions that would be done', () => {
    const facts = { current: true, unitSigns: true }
    expect(possibleLetterActions('head', byOwner, { ...facts, userId: 'head' })).toEqual(['sign', 'sendBack'])
    expect(possibleLetterActions('leader', byOwner, { ...facts, userId: 'leader' })).toEqual([])
    expect(possibleLetterActions('office', byOwner, { ...facts, unitSigns: false, userId: 'o' })).toEqual([
      'recordOnPaper',
    ])
  })
})
