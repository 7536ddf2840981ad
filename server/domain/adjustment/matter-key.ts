/** A matter in a form that is compared: the same words however they were typed, spaced or punctuated. */
export function matterKey(matter: string): string {
  return matter
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
}
