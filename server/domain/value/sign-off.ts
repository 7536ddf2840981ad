/** Where a bureau's word for its figures stands: never given, given for what stands there now, or changed since. */
export type SignOffStanding = 'never' | 'current' | 'changed'

/** Compares what was last signed for, if anything, with what stands there now; both by their hash. */
export function signOffStanding(signed: { hash: string } | undefined, hash: string): SignOffStanding {
  if (!signed) return 'never'
  return signed.hash === hash ? 'current' : 'changed'
}
