/** What a token may be good for: figures as JSON, figures as CSV, and what admins do. */
export const scopes = ['read', 'export', 'admin'] as const
export type Scope = (typeof scopes)[number]
