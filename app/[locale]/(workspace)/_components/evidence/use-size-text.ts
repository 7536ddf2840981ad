'use client'

import { useFormatter } from 'next-intl'

/** Bytes as a person reads them: KB below a megabyte, MB with one decimal above. */
export function useSizeText(): (bytes: number) => string {
  const format = useFormatter()
  return (bytes) =>
    bytes < 1024 * 1024
      ? `${format.number(Math.max(1, Math.round(bytes / 1024)))} KB`
      : `${format.number(bytes / 1024 / 1024, { maximumFractionDigits: 1 })} MB`
}
