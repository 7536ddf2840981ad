import type { Observation } from '@/server/domain/scoring/case'
import type { DemoCell } from '../draw'
import type { DemoSheetEntry } from '../inspected'
import { randomOf } from '../random'
import type { DemoVillage } from './place'

const draw = ({ code }: DemoVillage, month: string, what: string) =>
  randomOf(`villages/${code}/${month}/${what}`)

/** How well a village does on a matter in a month, per mille: its own standing, and a little of the month's luck. */
function rateOf(village: DemoVillage, month: string, what: string): number {
  const own = 860 + draw(village, '', 'standing').below(120)
  return Math.min(985, own - 25 + draw(village, month, `${what} rate`).below(51))
}

function share(
  village: DemoVillage,
  month: string,
  what: string,
  least: number,
  spread: number,
): Observation {
  const denominator = least + draw(village, '', what).below(spread) + draw(village, month, what).below(4)
  const numerator = draw(village, month, `${what} done`).successes(denominator, rateOf(village, month, what))
  return { numerator, denominator }
}

/** What a village reports of a month. */
export function villageCells(village: DemoVillage, month: string): DemoCell[] {
  const renewed =
    draw(village, month, 'A2').below(12) === 0 ? 0 : 1 + draw(village, month, 'A2 times').below(2)
  return [
    { indicator: 'A1', observation: share(village, month, 'A1', 28, 40), note: null },
    { indicator: 'A2', observation: { value: renewed }, note: null },
    { indicator: 'A3', observation: share(village, month, 'A3', 8, 16), note: null },
  ]
}

/** What the township's health centre keeps of a village. */
export const clinicCell = (village: DemoVillage, month: string): DemoCell => ({
  indicator: 'B1',
  observation: share(village, month, 'B1', 45, 60),
  note: null,
})

/** What the township's inspector finds, with the reason wherever marks are lost. */
export function villageSheet(village: DemoVillage, month: string): DemoSheetEntry[] {
  const files = share(village, month, 'files', 10, 1)
  const lacking = draw(village, month, 'notice').below(1000) > rateOf(village, month, 'notice')
  const complete = 'numerator' in files && files.numerator === files.denominator
  return [
    { item: 'files', observation: files, reason: complete ? null : '个别档案缺随访日期或签名。' },
    {
      item: 'notice',
      observation: { missing: lacking ? ['finance'] : [] },
      reason: lacking ? '财务公示未更新。' : null,
    },
  ]
}
