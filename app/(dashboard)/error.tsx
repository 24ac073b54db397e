'use client'

import { PageError } from '@/components/shell/page-error.tsx'

interface Props {
  error: Error & { digest?: string }
  reset: () => void
}

/** Within the shell: the other pages stay in reach. */
export default function DashboardError({ error, reset }: Props) {
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <PageError digest={error.digest} onRetry={reset} />
    </div>
  )
}
