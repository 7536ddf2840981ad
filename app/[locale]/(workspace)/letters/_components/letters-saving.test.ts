import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { LettersSaving } from './letters-saving'
import type { AskLetter } from './zip-letters'

const letters = ['三合村', '骆驼堡村', '寺台村'].map((name, at) => ({
  id: `id-${String(at)}`,
  number: 1,
  code: `63020310220${String(at)}`,
  name,
}))
const bytes = (text: string) => new TextEncoder().encode(text).buffer

function make(ask: AskLetter) {
  const kept: Blob[] = []
  const saving = new LettersSaving(ask, (file) => kept.push(file))
  return { saving, kept }
}

test('makes them one after the other and goes on while nobody looks', async () => {
  const { saving, kept } = make((id, format) => Promise.resolve(bytes(`${format} ${id}`)))
  const seen: string[] = []
  const leave = saving.subscribe(() => {
    const { snapshot } = saving
    const stage = snapshot()
    seen.push(stage.is === 'saving' ? `${String(stage.done)}/${String(stage.count)}` : stage.is)
    if (seen.length === 2) leave()
  })
  await saving.start(letters, 'docx')
  expect(seen).toEqual(['0/3', '1/3'])
  expect(saving.snapshot()).toMatchObject({ is: 'saved', count: 3, format: 'docx' })
  const zip = await JSZip.loadAsync(await (kept[0] ?? new Blob()).arrayBuffer())
  expect(Object.keys(zip.files)).toEqual(letters.map(({ code, name }) => `${code}-${name}-1.docx`))
  expect(await zip.file('630203102201-骆驼堡村-1.docx')?.async('text')).toBe('docx id-1')
  saving.again()
  expect(kept).toHaveLength(2)
})

test('says whose was not made, and hands over nothing', async () => {
  const { saving, kept } = make((id) => Promise.resolve(id === 'id-1' ? null : bytes(id)))
  await saving.start(letters, 'pdf')
  expect(saving.snapshot()).toEqual({ is: 'failed', name: '骆驼堡村' })
  expect(kept).toEqual([])
})

test('stops when asked to, is not begun twice, and can be begun again', async () => {
  let asked = 0
  const { saving, kept } = make((id) => {
    asked += 1
    if (asked === 2) saving.stop()
    return Promise.resolve(bytes(id))
  })
  await Promise.all([saving.start(letters, 'pdf'), saving.start(letters, 'pdf')])
  expect(saving.snapshot()).toEqual({ is: 'stopped' })
  expect(asked).toBe(2)
  await saving.start(letters, 'pdf')
  expect(kept).toHaveLength(1)
})
