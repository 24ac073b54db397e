'use client'

import { PageError } from '@/components/shell/page-error.tsx'

interface Props {
  error: Error & { digest?: string }
  reset: () => void
}

export default function ErrorPage({ error, reset }: Props) {
  return (
    <main className="grid h-dvh place-items-center">
      <PageError digest={error.digest} onRetry={reset} />
    </main>
  )
}
