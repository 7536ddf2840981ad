import { type Figure, type Shape, tenth } from './figure'
import { layKey } from './lay-key'
import { endLabels, layLabels } from './lay-labels'
import { layPeriods } from './lay-periods'
import type { SeriesName, TrendModel } from './prepare-trend'
import { bandShapes, lineShapes, markShapes, placeIn, type Plot, targetShapes } from './lay-series'
import type { TrendTexts } from './trend-texts'

/** A drawing's own units, which scale with the page; labels stand at the lines' ends, or in a key where that has no room. */
export interface Frame {
  width: number
  height: number
  labels: 'ends' | 'key'
}

export const WIDE: Frame = { width: 860, height: 340, labels: 'ends' }
export const NARROW: Frame = { width: 360, height: 330, labels: 'key' }

const LEFT = 44
const TOP = 26
const BOTTOM = 40
const LABEL_SHARE = 0.24

export interface LaidTrend {
  figure: Figure
  plot: Plot
  /** Where each period stands. */
  xs: number[]
}

/** A prepared trend and its words → where every stroke, mark and text of it stands in a frame. Pure. */
export function layTrend(model: TrendModel, texts: TrendTexts, frame: Frame): LaidTrend {
  const key = frame.labels === 'key' ? layKey(keyEntries(model, texts), frame.width) : null
  const most = frame.width * LABEL_SHARE
  const labels = frame.labels === 'ends' ? endLabels(model.ends, texts.series, most) : []
  const plot: Plot = {
    left: LEFT,
    right: frame.width - (key ? 6 : Math.max(...labels.map(({ width }) => width), 0) + 14),
    top: TOP + (key?.height ?? 0),
    bottom: frame.height - BOTTOM,
  }
  const place = placeIn(plot, model.axis, model.points.length)
  const { points, runs, series } = model
  const along = (name: SeriesName) => ({ runs: runs[name], values: series[name] })
  const unit = along('unit')
  const shapes: Shape[] = [
    { is: 'text', part: 'tick', x: 4, y: plot.top - 12, anchor: 'start', text: texts.measure },
    ...layPeriods(model, texts, plot, place),
    ...bandShapes(points, runs.unit, place),
    ...targetShapes(along('targetLo'), place),
    ...targetShapes(along('targetHi'), place),
    ...lineShapes('county', along('county'), place),
    ...markShapes('countyMark', 'square', 2.5, along('county'), place),
    ...markShapes('lastYearMark', 'diamond', 4, along('lastYear'), place, () => true),
    ...lineShapes('own', unit, place, (at) => (points[at]?.provisional ? 'ownProvisional' : 'own')),
    ...markShapes('ownMark', 'circle', 4, unit, place, (at) => points[at]?.provisional ?? false),
    ...(key?.shapes ?? layLabels(labels, plot, place.y)),
    // Last, so that a pointer meets them first.
    ...points.map((_, at): Shape => ({
      is: 'column',
      x: tenth(place.x(at) - place.step / 2),
      y: plot.top,
      width: tenth(place.step),
      height: plot.bottom - plot.top,
      text: (texts.periods[at] ?? []).join('\n'),
    })),
  ]
  return {
    figure: { width: frame.width, height: frame.height, shapes },
    plot,
    xs: points.map((_, at) => place.x(at)),
  }
}

function keyEntries({ ends }: TrendModel, texts: TrendTexts) {
  return ends.toReversed().map(({ series }) => ({ series, text: texts.series[series].long }))
}
