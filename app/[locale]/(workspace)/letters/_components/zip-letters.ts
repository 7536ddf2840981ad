export interface Listed {
  id: string
  number: number
  code: string
  name: string
}

export type Zipped = { is: 'zip'; file: Blob } | { is: 'stopped' } | { is: 'failed'; name: string }

/** Asks for the letters one after the other and puts their PDFs into one file: all of them, or none. */
export async function zipLetters(
  letters: readonly Listed[],
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
      const answer = await fetch(`/api/letters/${id}?format=pdf`, { signal })
      if (!answer.ok) return { is: 'failed', name }
      zip.file(`${code}-${name}-${number}.pdf`, await answer.arrayBuffer())
    }
    return { is: 'zip', file: await zip.generateAsync({ type: 'blob' }) }
  } catch {
    return signal.aborted ? { is: 'stopped' } : { is: 'failed', name: current }
  }
}
