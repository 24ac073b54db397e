'use client'

import { CircleAlert } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'

interface Props {
  title: string
  error: Error
  onRetry: () => unknown
  /** a panel of one figure has room for three lines */
  isFigure: boolean
}

/** A failure stays in its panel: what it was, the id to look for in the log, and another try. */
export function PanelError({ title, error, onRetry, isFigure }: Props) {
  const requestId = requestIdOf(error)
  const retry = (
    <Button size="sm" onClick={onRetry}>
      Retry
    </Button>
  )
  if (isFigure)
    return (
      <div className="flex h-full flex-col items-start justify-between">
        <p className="text-sm text-danger">Could not be loaded</p>
        <p className="w-full truncate text-xs text-muted" title={error.message}>
          {requestId === null ? error.message : `Request ${requestId}`}
        </p>
        {retry}
      </div>
    )
  return (
    <EmptyState
      icon={<CircleAlert className="text-danger" />}
      title={`${title} could not be loaded`}
      actions={retry}
    >
      {error.message}
      {requestId !== null && (
        <span className="mt-1 block">
          Request <code className="font-mono text-xs">{requestId}</code>
        </span>
      )}
    </EmptyState>
  )
}

/** Fetchers put the answer's request id on the errors that they throw. */
function requestIdOf(error: Error): string | null {
  return 'requestId' in error && typeof error.requestId === 'string' ? error.requestId : null
}
