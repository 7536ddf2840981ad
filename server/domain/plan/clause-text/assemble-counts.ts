import type { PlainRule } from '../../scoring/case'
import type { Based, Ground } from './assemble-base'
import { figureOf } from './assemble-base'
import { type Draft, scaled, scaleOf } from './draft'

/** Codes of what only has a name: in the order of the text. A sentence has no codes. */
const codeAt = (letter: string, at: number): string => `${letter}${at + 1}`

/** Cases that are counted. */
export function tally(draft: Draft, ground: Ground): Based | null {
  const [start] = draft.take('start')
  const items = draft.take('tallyItem')
  const doubled = draft.take('doubled')
  const bare = doubled.length > 0 ? draft.take('itemMarks') : []
  const [most] = items.some((item) => item.perMonth) ? draft.take('mostOfOne') : []
  const points = start === undefined ? ground.points : (figureOf(start.points) ?? ground.points)
  const all = [
    ...items.map((item) => ({ ...item, most: item.perMonth ? most?.most : item.most })),
    ...bare.map(({ name, marks }) => ({ name, marks, takes: true, cap: undefined, most: undefined })),
  ]
  if (all.length === 0) {
    for (const piece of doubled) draft.refuse(piece, 'noPlace')
    return null
  }
  const from = start?.from ?? (all.every((item) => !item.takes) ? 'zero' : 'full')
  if (start === undefined) draft.assume('start', from)
  if (items.some((item) => item.perMonth)) draft.assume('months', most?.most ?? 'each')
  const twice = doubled.flatMap(({ name, times }) =>
    all.map((item) => ({ ...item, name: `${item.name}(${name})`, times })),
  )
  const scale = scaleOf(
    points,
    all.flatMap((item) => [item.marks, ...(item.cap ? [item.cap] : [])]),
  )
  if (scale === null) {
    for (const piece of items) draft.refuse(piece, 'noPlace')
    return null
  }
  const rule: PlainRule = {
    type: 'tally',
    start: from,
    items: [...all.map((item) => ({ ...item, times: 1 })), ...twice].map(
      ({ name, marks, takes, cap, most: largest, times }, at) => ({
        code: codeAt('t', at),
        name,
        marks: (takes === (from === 'full') ? 1 : -1) * times * scaled(scale, marks),
        ...(cap === undefined ? {} : { cap: scaled(scale, cap) }),
        ...(largest === undefined ? {} : { most: largest }),
      }),
    ),
    ...(scale.as ? { as: scale.as } : {}),
  }
  return { rule, kind: 'tally', points: start === undefined ? undefined : figureOf(start.points) }
}

/** Things that must be there. */
export function checklist(draft: Draft, ground: Ground): Based | null {
  const [start] = draft.take('start')
  const named = draft.take('items')
  // "配备甲、乙，少一项扣2分": beside what must be there, a step of one is one of them.
  const steps = draft.has('lacking') ? [] : draft.take('deduct')
  const lacking = [
    ...draft.take('lacking'),
    ...steps.map((piece) => ({ ...piece, items: [] as readonly string[] })),
  ]
  const full = named.find(({ gets }) => gets !== undefined)?.gets
  const points =
    (start === undefined ? undefined : figureOf(start.points)) ??
    (full === undefined ? undefined : figureOf(full)) ??
    ground.points
  const items = lacking.flatMap((piece) =>
    (piece.items.length > 0 ? piece.items : named.flatMap((each) => each.items)).map((name) => ({
      name,
      marks: piece.marks,
    })),
  )
  const marks = items.flatMap((item) => item.marks ?? [])
  const scale = scaleOf(points, marks)
  if (
    items.length === 0 ||
    scale === null ||
    marks.length < items.length ||
    start?.from === 'zero' ||
    steps.some((piece) => piece.step.figure !== 1)
  ) {
    for (const piece of [...lacking, ...steps, ...named]) draft.refuse(piece, 'noPlace')
    return null
  }
  return {
    rule: {
      type: 'checklist',
      items: items.map(({ name }, at) => ({
        code: codeAt('c', at),
        name,
        marks: scaled(scale, marks[at] ?? { is: 'marks', figure: 0 }),
      })),
      ...(scale.as ? { as: scale.as } : {}),
    },
    kind: 'checklist',
    points: points ?? undefined,
  }
}

/** What residents answer, each answer worth a share. */
export function poll(draft: Draft): Based {
  const [answers, ...more] = draft.take('answers')
  for (const piece of more) draft.refuse(piece, 'contradicts')
  return {
    rule: { type: 'rating' },
    kind: 'poll',
    answers: (answers?.answers ?? []).map(({ name, worth }, at) => ({ code: codeAt('a', at), name, worth })),
  }
}
