'use client'

import { Failure } from '@/app/_components/ui/failure'

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return <Failure error={error} retry={reset} />
}
