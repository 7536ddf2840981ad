import { expect, test } from 'vitest'
import type { Role } from '../access/roles'
import type { CandidateState } from './candidate'
import { candidateView } from './candidate-view'
import { standsAlone } from './stands-alone'

const roles: Role[] = ['office', 'leader', 'inspector', 'department', 'head', 'reporter']
const asked = { checkUntil: '2026-05-13', noticeUntil: null }
const noticed = { checkUntil: '2026-05-13', noticeUntil: '2026-05-19' }
const unasked = { checkUntil: null, noticeUntil: null }

test.each<[CandidateState, typeof asked | typeof noticed | typeof unasked, string[]]>([
  ['draft', unasked, ['all', 'none', 'none', 'none', 'none', 'none']],
  ['checking', asked, ['all', 'none', 'none', 'none', 'own', 'own']],
  ['reviewed', asked, ['all', 'none', 'none', 'none', 'own', 'own']],
  ['reviewed', unasked, ['all', 'none', 'none', 'none', 'none', 'none']],
  ['onNotice', noticed, ['all', 'all', 'all', 'all', 'all', 'all']],
  ['toSign', noticed, ['all', 'all', 'all', 'all', 'all', 'all']],
  ['toSign', asked, ['all', 'all', 'none', 'none', 'own', 'own']],
  ['toSign', unasked, ['all', 'all', 'none', 'none', 'none', 'none']],
  ['withdrawn', asked, ['all', 'none', 'none', 'none', 'head', 'head']],
  ['withdrawn', noticed, ['all', 'head', 'head', 'head', 'head', 'head']],
  ['withdrawn', unasked, ['all', 'none', 'none', 'none', 'none', 'none']],
])('%s: what each role sees', (state, days, expected) => {
  expect(roles.map((role) => candidateView(role, { state, ...days }))).toEqual(expected)
})

test('an explanation stands alone unless it is told by how others did', () => {
  const judged = (part: object) => standsAlone({ judgement: part as never })
  expect(judged({ reading: { now: { inputs: [{ ref: 'value/3' }] } }, parts: [] })).toBe(true)
  expect(judged({ target: { reference: { ref: 'baseline', value: 3 } } })).toBe(true)
  expect(judged({ target: { reference: { ref: 'mean', units: [] } } })).toBe(false)
  expect(judged({ parts: [{ standings: [1, 2, 3] }] })).toBe(false)
  expect(standsAlone({})).toBe(true)
})
