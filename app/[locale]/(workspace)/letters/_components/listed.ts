import type { ApiOutput } from '@/app/_trpc/client'

export type ListedUnit = ApiOutput['letters']['list']['units'][number]
export type ListedLetter = NonNullable<ListedUnit['last']>

/** Whose signature a letter waits for. */
export function waitsFor({ signatures }: Pick<ListedLetter, 'signatures'>): 'owner' | 'unit' | 'both' {
  const signed = (side: 'owner' | 'unit') => signatures.some((one) => one.side === side)
  if (signed('owner')) return 'unit'
  return signed('unit') ? 'owner' : 'both'
}

export const tones = {
  none: 'plain',
  proposed: 'due',
  signed: 'good',
  sentBack: 'alert',
  replaced: 'plain',
} as const
