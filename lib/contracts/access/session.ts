/** A row of `GET /api/account/sessions`. */
export interface OwnSession {
  id: string
  /** the session that asks */
  current: boolean
  method: string
  user_agent: string | null
  created_at: string
  last_seen_at: string
  expires_at: string
}
