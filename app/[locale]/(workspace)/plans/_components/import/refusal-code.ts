import type { WireProblem } from '@/server/api/trpc'

const plain = [
  'signedOut',
  'forbidden',
  'notFound',
  'passwordMustChange',
  'tooLarge',
  'crossOrigin',
  'notInThisState',
  'importChanged',
  'internal',
] as const

/** The words for a refusal of the upload; without an answer the network or the server is away. */
export function refusalCode(problem: WireProblem | null): (typeof plain)[number] | 'databaseUnavailable' {
  if (problem === null) return 'databaseUnavailable'
  return plain.find((code) => code === problem.code) ?? 'databaseUnavailable'
}
