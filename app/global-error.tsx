'use client'

import { PageError } from '@/components/shell/page-error.tsx'
import './globals.css'

interface Props {
  error: Error & { digest?: string }
  reset: () => void
}

/** Takes the place of the root layout when that one fails. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en">
      <body>
        <title>Kamaji telemetry</title>
        <main className="grid h-dvh place-items-center">
          <PageError digest={error.digest} onRetry={reset} />
        </main>
      </body>
    </html>
  )
}
