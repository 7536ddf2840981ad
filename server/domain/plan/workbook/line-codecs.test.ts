import { describe, expect, test } from 'vitest'
import { answers, grades, levels, points } from './line-codecs'

const good = (value: unknown) => ({ ok: true, value })

describe('grades', () => {
  const usual = [
    { code: 'excellent', name: { zh: '优秀', en: 'Excellent' }, from: 90, quota: 0.3 },
    { code: 'g2', name: { zh: '良好', en: '' }, from: 80 },
  ]
  test('stand one in a line, with the code where it is not the one of their place', () => {
    expect(grades.write(usual)).toBe('优秀｜Excellent 90 ≤30% (excellent)\n良好 80')
    expect(grades.read('优秀｜Excellent 90 ≤30% (excellent)\n良好 80')).toEqual(good(usual))
  })
  test.each([
    '优秀 90 ≤30%\n良好 80',
    '优秀 ≥90 不超过30%\r\n良好 ≥80',
    '优秀 ９０分以上 <=30％；良好 80分',
    ' 优秀  90  ≤ 30 % \n\n 良好 80 ',
  ])('are read as clerks write them: %j', (text) => {
    expect(grades.read(text)).toEqual(
      good([
        { code: 'g1', name: { zh: '优秀', en: '' }, from: 90, quota: 0.3 },
        { code: 'g2', name: { zh: '良好', en: '' }, from: 80 },
      ]),
    )
  })
  test('a new line takes a code that is free', () => {
    expect(grades.read('特优 95\n优秀 90 (g1)')).toMatchObject({
      value: [{ code: 'g2' }, { code: 'g1' }],
    })
  })
  test('an empty cell is none, and the JSON of before is read', () => {
    expect(grades.read(null)).toEqual(good([]))
    expect(grades.write([])).toBeNull()
    expect(grades.read(JSON.stringify(usual))).toEqual(good(usual))
  })
  test.each(['优秀', '优秀 九十', '90', '优秀 90 ≤三成', '优秀 90 30'])('%s is refused', (text) => {
    expect(grades.read(text)).toEqual({ ok: false, code: 'notAGrade' })
  })
  test.each([
    [{ code: 'x', name: { zh: '甲\n乙', en: '' }, from: 1 }],
    [{ code: 'x', name: { zh: '第 1', en: '' }, from: 1 }],
    [{ code: 'x', name: { zh: '甲｜乙', en: '' }, from: 1 }],
    [{ code: 'x', name: { zh: '甲', en: '' }, from: 1e300 }],
  ])('what a line could not say back is JSON: %j', (grade) => {
    const written = grades.write([grade])
    expect(written).toMatch(/^\[/)
    expect(grades.read(written)).toEqual(good([grade]))
  })
})

test('levels and answers', () => {
  const three = [
    { code: 'l1', name: { zh: '县级', en: '' }, marks: 1 },
    { code: 'city', name: { zh: '市级', en: 'City' }, marks: 2 },
    { code: 'l3', name: { zh: '通报批评', en: '' }, marks: -0.5 },
  ]
  expect(levels.write(three)).toBe('县级 1分\n市级｜City 2分 (city)\n通报批评 -0.5分')
  expect(levels.read('县级 1分\n市级｜City 2分 (city)\n通报批评 -0.5')).toEqual(good(three))
  expect(levels.read('县级')).toEqual({ ok: false, code: 'notALevel' })
  expect(answers.read('很满意 1\n不满意 0')).toMatchObject({
    value: [
      { code: 'a1', worth: 1 },
      { code: 'a2', worth: 0 },
    ],
  })
  expect(answers.read(0.8)).toEqual({ ok: false, code: 'notAnAnswer' })
})

test.each([
  [10, 10],
  [{ street: 10, farm: 20 }, 'street 10；farm 20'],
  [{ 街道: 10.5 }, '街道 10.5'],
  [{}, '{}'],
])('points %j', (value, cell) => {
  expect(points.write(value)).toBe(cell)
  expect(points.read(cell)).toEqual(good(value))
})
test.each([
  ['street：10、farm：20分', good({ street: 10, farm: 20 })],
  ['{"street":10}', good({ street: 10 })],
  ['十分', { ok: false, code: 'notANumber' }],
  ['street 10；street 20', { ok: false, code: 'notPoints' }],
  ['street 十', { ok: false, code: 'notPoints' }],
])('points read from %s', (cell, reading) => {
  expect(points.read(cell)).toEqual(reading)
})
