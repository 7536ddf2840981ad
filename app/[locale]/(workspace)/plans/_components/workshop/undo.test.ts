import { describe, expect, it } from 'vitest'
import { mergeStep, type Step, undoStep } from './undo'

const step = (after: Record<string, unknown>, at = 0, what = 'B1'): Step => ({
  what,
  at,
  before: Object.fromEntries(Object.keys(after).map((key) => [key, 'before'])),
  after,
})

describe('steps', () => {
  it('typing on in one part is one step, from before the first letter', () => {
    const steps = mergeStep(mergeStep([], step({ a: 'x' })), {
      ...step({ a: 'xy' }, 500),
      before: { a: 'x' },
    })
    expect(steps).toEqual([{ what: 'B1', at: 500, before: { a: 'before' }, after: { a: 'xy' } }])
  })
  it.each([
    ['after a pause', step({ a: 'xy' }, 5000)],
    ['in another part', step({ b: 'y' }, 10)],
    ['in more parts', step({ a: 'xy', b: 'y' }, 10)],
    ['as another thing done', step({ a: 'xy' }, 10, 'other')],
  ])('%s it is a step of its own', (_, next) => {
    expect(mergeStep([step({ a: 'x' })], next)).toHaveLength(2)
  })
})

describe('undoing', () => {
  it('puts back what was, and leaves what was changed again since', () => {
    const undone = undoStep(step({ a: 'x', b: 'y' }), { a: 'x', b: 'theirs' }, 'undo', Object.is)
    expect(undone).toEqual({ changes: { a: 'before' }, skipped: 1 })
  })
  it('can itself be undone', () => {
    expect(undoStep(step({ a: 'x' }), { a: 'before' }, 'redo', Object.is).changes).toEqual({ a: 'x' })
  })
  it('takes out what was added', () => {
    const added: Step = { what: '', at: 0, before: { a: null }, after: { a: 'x' } }
    expect(undoStep(added, { a: 'x' }, 'undo', Object.is).changes).toEqual({ a: null })
  })
})
