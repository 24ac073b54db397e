'use client'

import { formatInstant, formatRelative } from '@/lib/format/instant.ts'
import { useNow } from './clock.tsx'

/** `2 min ago`; the hint has the instant in UTC. */
export function RelativeTime({ instant }: { instant: string }) {
  const now = useNow()
  const date = new Date(instant)
  return (
    <time dateTime={instant} title={formatInstant(date)}>
      {formatRelative(date, now)}
    </time>
  )
}
