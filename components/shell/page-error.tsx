'use client'

import { CircleAlert } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'

interface Props {
  /** Next.js writes the same one to the log */
  digest: string | undefined
  onRetry: () => void
}

/** A page that failed as a whole. Nothing of the error's text goes out. */
export function PageError({ digest, onRetry }: Props) {
  return (
    <EmptyState
      icon={<CircleAlert className="text-danger" />}
      title="This page could not be shown"
      heading="h1"
      actions={<Button onClick={onRetry}>Try again</Button>}
    >
      Something went wrong on our side.
      {digest !== undefined && (
        <span className="mt-1 block">
          In the log: <code className="font-mono text-xs">{digest}</code>
        </span>
      )}
    </EmptyState>
  )
}
