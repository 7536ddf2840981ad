import { LettersSaving } from './letters-saving'

const held = new Map<string, LettersSaving>()

/** The one making of a plan's letters in this tab. */
export function savingOf(planId: string, fileName: string): LettersSaving {
  const known = held.get(planId)
  if (known) return known
  const made = new LettersSaving(
    async (id, format, signal) => {
      const answer = await fetch(`/api/letters/${id}?format=${format}`, { signal })
      return answer.ok ? answer.arrayBuffer() : null
    },
    (file) => {
      handOver(file, fileName)
    },
  )
  held.set(planId, made)
  return made
}

function handOver(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has taken the file's address by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  })
}
