import { describe, expect, it } from 'vitest'
import { LARGEST_NUMBER } from '@/server/domain/scoring/case'
import {
  figuresText,
  figureText,
  type FigureProblem,
  largestFigure,
  mostFigures,
  parseFigure,
  parseFigures,
} from './parse-figure'

describe('a figure as people type it', () => {
  it.each<[text: string, means: number | null, because: string]>([
    ['12', 12, 'plain digits'],
    ['１２', 12, 'full-width digits'],
    ['１２．５', 12.5, 'a full-width point'],
    ['12。5', 12.5, 'the full stop of a Chinese keyboard'],
    ['1,234', 1234, 'thousands separators'],
    ['1，234，567.50', 1234567.5, 'full-width separators'],
    [' 12 ', 12, 'spaces around'],
    ['\u300012\u00a0', 12, 'wide and hard spaces around'],
    ['+7', 7, 'a plus sign'],
    ['.5', 0.5, 'no digit before the point'],
    ['5.', 5, 'a point just typed'],
    ['0', 0, 'zero is a figure'],
    ['007', 7, 'leading zeros'],
    ['', null, 'nothing is not reported'],
    ['   ', null, 'spaces are nothing'],
    ['1000000000000000', 1e15, 'the largest that is kept'],
  ])('%j is %j: %s', (text, value) => {
    expect(parseFigure(text)).toEqual({ ok: true, value })
  })

  it.each<[text: string, problem: FigureProblem]>([
    ['12%', 'percentSign'],
    ['12 ％', 'percentSign'],
    ['5.1‰', 'percentSign'],
    ['九十', 'notANumber'],
    ['12人', 'notANumber'],
    ['1e309', 'notANumber'],
    ['1.5E+05', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['266/300', 'notANumber'],
    ['-', 'notANumber'],
    ['.', 'notANumber'],
    ['Infinity', 'notANumber'],
    ['0x10', 'notANumber'],
    ['1,23', 'separators'],
    ['12,3456', 'separators'],
    ['1234,567', 'separators'],
    ['1.5,000', 'notANumber'],
    ['-3', 'negative'],
    ['－3', 'negative'],
    ['1000000000000001', 'tooLarge'],
    ['9'.repeat(400), 'tooLarge'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parseFigure(text)).toEqual({ ok: false, problem })
  })

  it('takes a negative figure only where one is allowed', () => {
    expect(parseFigure('−3.5', { negative: true })).toEqual({ ok: true, value: -3.5 })
    expect(parseFigure('-0', { negative: false })).toEqual({ ok: true, value: 0 })
  })

  it('refuses what the API would refuse', () => {
    expect(largestFigure).toBe(LARGEST_NUMBER)
  })

  it.each([[1234567.5], [0], [1e15], [0.000001], [-12.25]])('reads %j back from its own text', (value) => {
    expect(parseFigure(figureText(value), { negative: true })).toEqual({ ok: true, value })
  })
})

describe('several figures in one field', () => {
  it.each<[text: string, means: readonly number[] | null]>([
    ['3 12', [3, 12]],
    ['95、90，88;60', [95, 90, 88, 60]],
    ['９５　９０', [95, 90]],
    ['88.5', [88.5]],
    ['1,234', [1, 234]],
    ['3 ', [3]],
    ['0', [0]],
    ['', null],
    [' 、 ', null],
  ])('%j is %j', (text, value) => {
    expect(parseFigures(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['3 x', 'notANumber'],
    ['3 −1', 'negative'],
    ['90% 80', 'percentSign'],
    ['1 '.repeat(mostFigures + 1), 'tooMany'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parseFigures(text)).toEqual({ ok: false, problem })
  })

  it('stands in a field as it can be read again', () => {
    expect(parseFigures(figuresText([3, 12.5]))).toEqual({ ok: true, value: [3, 12.5] })
    expect(figuresText(null)).toBe('')
  })
})
