'use client'

import { Badge } from '@/components/ui/badge.tsx'
import { useNow } from '@/components/ui/clock.tsx'
import type { Person } from '@/lib/contracts/access/person.ts'

/** Whether the person can sign in; if not yet, whether the link still works. */
export function PersonState({ person }: { person: Person }) {
  const now = useNow()
  if (person.locked_until !== null && new Date(person.locked_until) > now)
    return <Badge tone="warning">Locked</Badge>
  if (person.state === 'active') return <Badge tone="positive">Active</Badge>
  if (person.state === 'disabled') return <Badge>Disabled</Badge>
  const works = person.link_expires_at !== null && new Date(person.link_expires_at) > now
  return works ? <Badge tone="accent">Link sent</Badge> : <Badge tone="warning">Link expired</Badge>
}
