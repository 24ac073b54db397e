'use client'

import { useSyncExternalStore } from 'react'
import { formatInstant } from '@/lib/format/instant.ts'

const never = () => () => undefined
const local = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

/** An instant on the clock of who looks, `3 Nov 2026, 15:32:07`; the hint has it in UTC. Only the browser knows that clock. */
export function LocalTime({ instant }: { instant: string }) {
  const date = new Date(instant)
  const utc = formatInstant(date)
  const text = useSyncExternalStore(
    never,
    () => local.format(date),
    () => utc,
  )
  return (
    <time dateTime={instant} title={utc}>
      {text}
    </time>
  )
}
