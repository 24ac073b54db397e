import type { Actor } from '../auth/actor.ts'

/** Who decides: an id for the audit log, and the name that stays on the record. */
export interface Author {
  id: string
  name: string
  actor: Actor
}
