export interface Listed {
  id: string
  number: number
  code: string
  name: string
}

export type LetterFormat = 'pdf' | 'docx'
export type Zipped = { is: 'zip'; file: Blob } | { is: 'stopped' } | { is: 'failed'; name: string }
/** Gets one letter's file; null where the server has none to give. */
export type AskLetter = (id: string, format: LetterFormat, signal: AbortSignal) => Promise<ArrayBuffer | null>

/** Asks for the letters one after the other and puts their files into one: all of them, or none. */
export async function zipLetters(
  letters: readonly Listed[],
  format: LetterFormat,
  ask: AskLetter,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Zipped> {
  const { default: Zip } = await import('jszip')
  const zip = new Zip()
  let current = ''
  try {
    for (const [at, { id, number, code, name }] of letters.entries()) {
      current = name
      onProgress(at)
      const file = await ask(id, format, signal)
      if (signal.aborted) return { is: 'stopped' }
      if (file === null) return { is: 'failed', name }
      zip.file(`${code}-${name}-${String(number)}.${format}`, file)
    }
    return { is: 'zip', file: await zip.generateAsync({ type: 'blob' }) }
  } catch {
    return signal.aborted ? { is: 'stopped' } : { is: 'failed', name: current }
  }
}
