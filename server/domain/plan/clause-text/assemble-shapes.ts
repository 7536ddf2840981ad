import type { PlainRule } from '../../scoring/case'
import type { MarksPhrase } from '../rule-sentence-tree'
import { aimed, type Based, figureOf, type Ground, targetOf } from './assemble-base'
import { type Draft, scaled, scaleOf } from './draft'
import type { Piece } from './pieces'

/** Marks by stretches of values: each must begin where the next better one ends. */
export function bands(draft: Draft, ground: Ground): Based | null {
  const stretches = [...draft.take('stretch').map((piece) => ({ piece, ...piece })), ...metAsStretches(draft)]
  const risesUp = stretches.some(({ from, below }) => from !== undefined || below !== undefined)
  const rest = stretches.filter(({ from, to }) => from === undefined && to === undefined)
  const chain = stretches
    .filter(({ from, to }) => (risesUp ? from : to) !== undefined)
    .sort((a, b) =>
      risesUp ? (b.from?.figure ?? 0) - (a.from?.figure ?? 0) : (a.to?.figure ?? 0) - (b.to?.figure ?? 0),
    )
  const [counted] = draft.take('bandCount')
  if (counted !== undefined && counted.count !== stretches.length) draft.refuse(counted, 'contradicts')
  const scale = scaleOf(
    ground.points,
    stretches.map(({ gets }) => gets),
  )
  const broken = chain.filter((band, at) => {
    const before = chain[at - 1]
    const border = risesUp ? band.below : band.above
    const wanted = risesUp ? before?.from : before?.to
    return border !== undefined && border.figure !== wanted?.figure
  })
  const [last] = rest
  const end = chain.at(-1)
  const open = risesUp ? last?.below : last?.above
  if (last !== undefined && open?.figure !== (risesUp ? end?.from : end?.to)?.figure) broken.push(last)
  broken.push(...rest.slice(1))
  if (scale === null || chain.length === 0 || broken.length > 0) {
    for (const { piece } of broken.length > 0 ? broken : stretches) draft.refuse(piece, 'contradicts')
    return null
  }
  const other = draft.takeOne('otherwise')
  const left = last?.gets ?? other?.gets
  if (left === undefined) draft.assume('else', 0)
  const lost = left === undefined ? 0 : scaled(scale, left)
  const rule: PlainRule = {
    type: 'bands',
    bands: chain.map(({ from, to, gets }) =>
      risesUp
        ? { from: from?.figure ?? 0, marks: scaled(scale, gets) }
        : { to: to?.figure ?? 0, marks: scaled(scale, gets) },
    ),
    ...(lost === 0 ? {} : { else: lost }),
    ...(scale.as ? { as: scale.as } : {}),
  }
  const best = Math.max(...rule.bands.map((band) => band.marks))
  if (ground.points === null && scale.as === undefined) draft.assume('points', best)
  return { rule, points: ground.points ?? (scale.as === undefined ? best : undefined) }
}

/** "达到95%得3分" among stretches is one of them. */
function metAsStretches(draft: Draft) {
  return draft.take('meets').flatMap((piece) => {
    const { aim, direction, gets } = piece
    if (aim.is !== 'figure') {
      draft.refuse(piece, 'contradicts')
      return []
    }
    const bound = direction === 'lower' ? { to: aim.value } : { from: aim.value }
    return [
      {
        piece: piece as Piece,
        gets,
        from: undefined,
        to: undefined,
        above: undefined,
        below: undefined,
        ...bound,
      },
    ]
  })
}

/** Straight lines between points. */
export function curve(draft: Draft, ground: Ground): Based | null {
  const [said] = draft.take('curve')
  const [basis] = draft.peek('measured')
  const knots: { at: number; marks: MarksPhrase }[] =
    said?.knots.map(({ value, marks }) => ({ at: value.figure, marks })) ?? []
  if (said === undefined) {
    draft.take('between')
    for (const { value, gets } of draft.take('at')) knots.push({ at: value.figure, marks: gets })
    for (const stretch of draft.take('stretch')) {
      const border = stretch.below ?? stretch.above
      if (border === undefined || stretch.from !== undefined || stretch.to !== undefined) {
        draft.refuse(stretch, 'contradicts')
      } else knots.push({ at: border.figure, marks: stretch.gets })
    }
    for (const { from } of draft.take('noneAt'))
      knots.push({ at: from.figure, marks: { is: 'marks', figure: 0 } })
    for (const meets of draft.take('meets')) {
      const at = knotOf(targetOf(meets.aim).target, basis?.measure === 'completion')
      if (at === null) draft.refuse(meets, 'contradicts')
      else knots.push({ at, marks: meets.gets })
    }
  }
  knots.sort((a, b) => a.at - b.at)
  const scale = scaleOf(
    ground.points,
    knots.map(({ marks }) => marks),
  )
  if (scale === null || knots.length === 0) {
    if (said !== undefined) draft.refuse(said, 'contradicts')
    return null
  }
  return {
    rule: {
      type: 'curve',
      knots: knots.map(({ at, marks }): [number, number] => [at, scaled(scale, marks)]),
      ...(scale.as ? { as: scale.as } : {}),
    },
  }
}

/** "达平均的110%" is 110 where the mean is what completion is measured by. */
function knotOf(target: ReturnType<typeof targetOf>['target'], ofMean: boolean): number | null {
  if (typeof target === 'number') return target
  if (target === null || !('ref' in target) || !ofMean || target.plus !== undefined) return null
  return Math.round(100 * (target.times ?? 1) * 1e9) / 1e9
}

/** A rating or a panel's marks. */
export function rating(draft: Draft): Based {
  const [rating, ...more] = draft.take('rating')
  for (const piece of more) draft.refuse(piece, 'contradicts')
  const [of] = draft.peek('points')
  if (rating?.judges !== undefined) draft.assume('sample', rating.judges)
  const max = of?.of ?? rating?.max ?? 100
  if (rating?.points === null && of?.of === undefined) draft.assume('max', max)
  return {
    rule: { type: 'rating' },
    kind: draft.context.kind ?? 'rating',
    ...(max === 100 ? {} : { max }),
    points: rating?.points ? figureOf(rating.points) : undefined,
  }
}

/** Against the other units. */
export function relative(draft: Draft, ground: Ground): Based | null {
  const [best] = draft.take('bestOf')
  const [efficacy] = draft.take('efficacy')
  const [rank] = draft.take('rankStep')
  const better = draft.takeOne('better')
  const aim = better?.aim === undefined ? {} : aimed(draft, better.aim)
  if (best !== undefined) {
    return {
      rule: { type: 'relative', method: 'minmax', scope: best.scope },
      points: figureOf(best.points),
      ...aim,
    }
  }
  if (efficacy !== undefined) {
    const { satisfactory, unsatisfactory, points, base } = efficacy
    const full = figureOf(points)
    const share =
      base.is === 'share' ? base.share : base.is === 'full' ? 1 : base.figure / (full ?? ground.points ?? NaN)
    if (!(share >= 0 && share <= 1)) {
      draft.refuse(efficacy, 'contradicts')
      return null
    }
    return {
      rule: {
        type: 'relative',
        method: 'efficacy',
        satisfactory: satisfactory.figure,
        unsatisfactory: unsatisfactory.figure,
        base: Math.round(share * 1e9) / 1e9,
      },
      direction: better?.direction ?? (satisfactory.figure > unsatisfactory.figure ? 'higher' : 'lower'),
      points: full,
      ...aim,
    }
  }
  if (rank === undefined) return null
  const scale = scaleOf(figureOf(rank.points) ?? ground.points, [rank.drop])
  if (scale === null) {
    draft.refuse(rank, 'contradicts')
    return null
  }
  return {
    rule: {
      type: 'relative',
      method: 'rankStep',
      drop: scaled(scale, rank.drop),
      scope: rank.scope,
      ...(scale.as ? { as: scale.as } : {}),
    },
    points: figureOf(rank.points),
    ...aim,
  }
}

/** Marks for the first places, and off for the last. */
export function places(draft: Draft, ground: Ground): Based | null {
  const [said] = draft.take('places')
  const [last] = draft.take('lastPlace')
  const scale = scaleOf(ground.points, [...(said?.top ?? []), ...(last === undefined ? [] : [last.marks])])
  if (said === undefined || scale === null) {
    if (said !== undefined) draft.refuse(said, 'noPlace')
    if (last !== undefined) draft.refuse(last, 'noPlace')
    return null
  }
  const better = draft.takeOne('better')
  const top = said.top.map((marks) => scaled(scale, marks))
  if (said.scope === null) draft.assume('scope', 'all')
  if (said.onTop) draft.assume('extra', 1)
  return {
    rule: {
      type: 'relative',
      method: 'places',
      scope: said.scope ?? 'all',
      top,
      ...(last === undefined ? {} : { last: 0 - scaled(scale, last.marks) }),
      ...(last?.tied ? { lastTied: true } : {}),
      ...(scale.as ? { as: scale.as } : {}),
    },
    ...(better?.aim === undefined ? {} : aimed(draft, better.aim)),
    points: said.onTop && ground.points === null ? Math.max(...top) : undefined,
    ...(said.onTop ? { extra: true } : {}),
  }
}
