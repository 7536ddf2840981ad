import { beforeAll, expect, test } from 'vitest'
import { as, type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { askUnits } from './ask-units'
import { createDraft } from './create-draft'
import { readProposals } from './list-proposals'
import { readOwnTargets } from './own-targets'
import { proposeTarget, settleProposal } from './propose-target'
import { readDraft } from './read-draft'

let county: County
let id: string
beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  ;({ id } = await createDraft(as(county.actors.office), {
    origin: { from: 'amendment', planId: county.planId },
  }))
})

const reporter = (at: number) => {
  const actor = county.actors.reporters[at]
  if (!actor) throw new Error('no reporter')
  return actor
}
const propose = (at: number, target: number, indicator = 'B1', reason = '人口外出多') =>
  proposeTarget(as(reporter(at)), { draftId: id, indicator, target, reason })
const listed = async () => (await readProposals(county.actors.office, id)).proposals

test('before the office asks, a township sees no draft and proposes nothing', async () => {
  expect(await readOwnTargets(reporter(0))).toEqual([])
  await expect(propose(0, 85)).rejects.toMatchObject({ code: 'notFound' })
})

test('asked, it sees its own targets and proposes others with a reason', async () => {
  await askUnits(as(county.actors.office), { id, asks: true })
  const [draft] = await readOwnTargets(reporter(0))
  expect(draft?.indicators.map(({ code, target }) => [code, target])).toEqual([
    ['B1', 90],
    ['B2', 90],
  ])
  await expect(propose(0, 85, 'B1', ' ')).rejects.toMatchObject({ code: 'reasonRequired' })
  await expect(propose(0, 85, 'X9')).rejects.toMatchObject({ code: 'unknownIndicator' })
  await propose(0, 85)
  await propose(0, 86)
  await propose(1, 88)
  expect((await listed()).map(({ unit, target, seen }) => [unit.code, target, seen])).toEqual([
    ['630203202', 88, 90],
    ['630203102', 86, 90],
  ])
  const [other] = await readOwnTargets(reporter(1))
  expect(other?.proposals.map(({ target }) => target)).toEqual([88])
})

test('agreed, it is the township’s target in the draft; answered, it stays as it was; each is settled once', async () => {
  const [second, first] = await listed()
  if (!first || !second) throw new Error('two proposals')
  const settle = (proposal: typeof first, agree: boolean, answer: string) =>
    settleProposal(as(county.actors.office), { id: proposal.id, version: proposal.version, agree, answer })
  await settle(first, true, '')
  await expect(settle(second, false, ' ')).rejects.toMatchObject({ code: 'reasonRequired' })
  await settle(second, false, '全县统一标准')
  await expect(settle(first, false, '改口')).rejects.toMatchObject({ code: 'staleVersion' })
  const { parts } = await readDraft(county.actors.office, id)
  expect(parts.filter(({ key }) => key.startsWith('target/'))).toMatchObject([
    { key: 'target/B1/630203102/*', content: { target: 86 }, version: 1 },
  ])
  expect((await listed()).map(({ state, answer }) => [state, answer])).toEqual([
    ['answered', '全县统一标准'],
    ['agreed', null],
  ])
})

test('another county’s office finds no proposal', async () => {
  const other = await makeCounty('630299')
  await expect(readProposals(other.actors.office, id)).rejects.toMatchObject({ code: 'notFound' })
  const [first] = await listed()
  if (!first) throw new Error('no proposal')
  await expect(
    settleProposal(as(other.actors.office), {
      id: first.id,
      version: first.version,
      agree: true,
      answer: '',
    }),
  ).rejects.toMatchObject({ code: 'notFound' })
})
