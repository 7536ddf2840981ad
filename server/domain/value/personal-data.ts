/** 18-digit resident identity numbers, with their check character; 15-digit ones of the old form. */
const IDENTITY_CARD =
  /(?<!\d)(?:[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?!\d)/
/** Mobile numbers of the mainland, with or without separators and country code. */
const MOBILE_PHONE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/

export type PersonalDataKind = 'identityCard' | 'phone'

/**
 * What kind of a resident's data a free text seems to carry, or null. The system holds aggregates only, so such a
 * text is refused where it is typed. Full-width digits count as digits.
 */
export function findPersonalData(text: string): PersonalDataKind | null {
  const plain = text.replace(/[０-９Ｘｘ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  if (IDENTITY_CARD.test(plain)) return 'identityCard'
  if (MOBILE_PHONE.test(plain)) return 'phone'
  return null
}
