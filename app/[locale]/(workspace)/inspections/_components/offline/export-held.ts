import type { FieldStore } from '@/app/_components/field/field-store'
import { saveBlob } from './save-blob'

/** Saves what the server doesn't have as one file: entries, signatures, and which photos there are. Nothing is taken away by it. */
export async function exportHeld(store: FieldStore): Promise<void> {
  await store.open()
  const { entries, signatures, photos } = store.read()
  const open = <One extends { state: string }>(all: readonly One[]) =>
    all.filter(({ state }) => state !== 'received')
  const file = {
    what: 'mingji-field',
    account: store.account,
    device: await store.device(),
    savedAt: new Date(),
    entries: open(entries),
    signatures: open(signatures),
    photos: open(photos),
  }
  const day = new Date().toISOString().slice(0, 10)
  saveBlob(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }), `mingji-${day}.json`)
}
