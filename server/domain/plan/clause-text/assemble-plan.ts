import type { AdjustmentItem, Grade } from '../../scoring/case'
import { codedGroups } from './assemble-indicator'
import type { Draft } from './draft'
import type { PhaseFragment, Proposal } from './reading'

/** What a clause says of the plan: how periods make a phase, phases, points by group, grades, adjustments. */
export function planProposals(draft: Draft): Proposal[] {
  return [combine(draft), phases(draft), grades(draft), adjustments(draft)].filter((each) => each !== null)
}

function combine(draft: Draft): Proposal | null {
  const [said, ...more] = draft.take('combine')
  for (const piece of more) draft.refuse(piece, 'contradicts')
  return said === undefined ? null : { about: 'combine', combine: said.weights }
}

function phases(draft: Draft): Proposal | null {
  const [weights] = draft.take('phaseWeights')
  if (weights !== undefined) {
    const named = weights.names.map((name, at): PhaseFragment => ({ name, weight: weights.weights[at] }))
    return { about: 'phases', phases: named }
  }
  const [share] = draft.take('phaseShare')
  const [outOf] = draft.take('phaseOutOf')
  if (share === undefined) {
    if (outOf !== undefined) draft.refuse(outOf, 'noPlace')
    return null
  }
  const name = share.name === '' ? (outOf?.name ?? '') : share.name
  if (outOf !== undefined && outOf.name !== name) draft.refuse(outOf, 'contradicts')
  const weight = Math.round(share.share * 1e11) / 1e9
  return {
    about: 'phases',
    phases: [{ name, weight, ...(outOf === undefined ? {} : { outOf: outOf.outOf }) }],
  }
}

/** Points by group without any rule beside them. */
export function pointsProposal(draft: Draft): Proposal | null {
  const [said, ...more] = draft.take('pointsOfGroups')
  for (const piece of more) draft.refuse(piece, 'contradicts')
  if (said === undefined) return null
  const notAssessed = draft.take('notForGroup').map(({ which, group }) => ({ which, group }))
  return { about: 'points', points: codedGroups(draft, said.groups), notAssessed }
}

function grades(draft: Draft): Proposal | null {
  const said = draft.take('grade')
  const quotas = draft.take('quota')
  if (said.length === 0) {
    for (const piece of quotas) draft.refuse(piece, 'noPlace')
    return null
  }
  for (const piece of quotas) {
    if (!said.some(({ name }) => name === piece.name)) draft.refuse(piece, 'noPlace')
  }
  return {
    about: 'grades',
    grades: said.map(({ name, from }, at): Grade => {
      const quota = quotas.find((each) => each.name === name)
      return { code: `g${at + 1}`, name, from, ...(quota === undefined ? {} : { quota: quota.share }) }
    }),
  }
}

function adjustments(draft: Draft): Proposal | null {
  const said = draft.take('adjustment')
  const caps = draft.take('adjustmentCap')
  const [bonus] = draft.take('bonusCap')
  const [penalty] = draft.take('penaltyCap')
  const once = draft.take('oneMatter')
  const items: AdjustmentItem[] = said.map(({ name, levels }, at) => ({
    code: `j${at + 1}`,
    name,
    levels: levels.map((level, each) => ({ code: `l${each + 1}`, name: level.name, marks: level.marks })),
  }))
  const last = items.at(-1)
  for (const piece of caps) {
    if (last === undefined || last.cap !== undefined) draft.refuse(piece, 'noPlace')
    else last.cap = piece.cap
  }
  for (const { name } of once) {
    if (last === undefined) {
      // What each level gets, somebody must say.
      draft.ask('levels')
      items.push({ code: `j${items.length + 1}`, name: name ?? '', levels: [], oneMatter: true })
    } else last.oneMatter = true
  }
  if (items.length === 0 && bonus === undefined && penalty === undefined) return null
  return {
    about: 'adjustments',
    items,
    caps: {
      ...(bonus === undefined ? {} : { bonus: bonus.cap }),
      ...(penalty === undefined ? {} : { penalty: penalty.cap }),
    },
  }
}
