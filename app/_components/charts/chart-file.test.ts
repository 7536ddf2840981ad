import { expect, test } from 'vitest'
import { chartFile } from './chart-file'
import type { Figure } from './figure'

const figure: Figure = {
  width: 100,
  height: 50,
  shapes: [
    {
      is: 'line',
      part: 'target',
      points: [
        [0, 1],
        [10, 1],
      ],
    },
    { is: 'mark', part: 'ownMark', form: 'circle', x: 5, y: 5, r: 3, hollow: true },
    { is: 'mark', part: 'lastYearMark', form: 'diamond', x: 5, y: 5, r: 4, hollow: false },
    { is: 'mark', part: 'countyMark', form: 'square', x: 5, y: 5, r: 2, hollow: false },
    { is: 'text', part: 'tick', x: 1, y: 2, anchor: 'end', text: 'a < b & "c"' },
    { is: 'column', x: 0, y: 0, width: 10, height: 50, text: 'for a pointer' },
  ],
}
const texts = {
  title: '三合镇 · B1',
  finding: '连续5个季度达到目标。',
  notes: ['来源：考核办', '导出日期：2026年8月3日'],
}

test('the file stands by itself: no class, no variable, no sheet, no script', () => {
  const svg = chartFile([{ figure }], texts)
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="528" height="\d+"/)
  expect(svg).not.toMatch(/class=|var\(|<style|<script|data-/)
  expect(svg).toContain('fill="#ffffff"')
  expect(svg).toContain('stroke-dasharray="6 4"')
})

test('title, finding, source and date are written in it', () => {
  const svg = chartFile([{ figure }], texts)
  for (const text of [texts.title, texts.finding, ...texts.notes]) expect(svg).toContain(text)
})

test('texts are escaped, and what is only for a pointer is left out', () => {
  const svg = chartFile([{ figure }], texts)
  expect(svg).toContain('a &lt; b &amp; &quot;c&quot;')
  expect(svg).not.toContain('for a pointer')
})

test('heads whose name and figure would meet are written in two lines', () => {
  const ys = (name: string) => {
    const svg = chartFile([{ figure, head: { name, figure: '90%' } }], texts)
    return [...svg.matchAll(/y="(\d+)" font-size="13"/g)].map(([, y]) => Number(y))
  }
  expect(new Set(ys('三合镇')).size).toBe(1)
  expect(new Set(ys('曹家堡临空综合经济园平安园区')).size).toBe(2)
})

test('several drawings stand in rows, each under its head', () => {
  const panels = ['A', 'B', 'C'].map((name) => ({ figure, head: { name, figure: '90%' } }))
  const svg = chartFile(panels, texts, 2)
  const places = [...svg.matchAll(/<g transform="translate\((\d+) (\d+)\)"/g)].map(([, x, y]) => [x, y])
  expect(places[0]?.[1]).toBe(places[1]?.[1])
  expect(places[0]?.[0]).toBe(places[2]?.[0])
  expect(Number(places[2]?.[1])).toBeGreaterThan(Number(places[0]?.[1]) + figure.height)
})
