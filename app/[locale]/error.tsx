'use client'

import { Failure } from '@/app/_components/ui/failure'

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <main style={{ padding: 24 }}>
      <Failure error={error} retry={reset} />
    </main>
  )
}
