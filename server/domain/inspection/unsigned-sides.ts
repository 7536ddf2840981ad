import { type SignatureSide, signatureSides, signsThis } from './signature'

/** The sides that have neither signed what a sheet says now nor been noted as refusing to. */
export function unsignedSides(
  signatures: readonly { side: SignatureSide; heads: readonly string[] }[],
  heads: readonly string[],
): SignatureSide[] {
  return signatureSides.filter(
    (side) => !signatures.some((one) => one.side === side && signsThis(one.heads, heads)),
  )
}
