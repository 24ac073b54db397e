const faults: Record<string, string> = {
  ECONNREFUSED: 'cannot be reached: nothing listens there',
  ENOTFOUND: 'cannot be reached: its host is not known',
  EAI_AGAIN: 'cannot be reached: its host cannot be looked up',
  EHOSTUNREACH: 'cannot be reached: there is no way to its host',
  ETIMEDOUT: 'cannot be reached: it does not answer',
  ECONNRESET: 'closed the connection',
  '28P01': 'refuses the password',
  '28000': 'refuses the user',
  '3D000': 'does not exist',
}

/** What keeps a client from a database, to be put after its name; by the codes of Node.js and PostgreSQL. */
export function connectionFault(error: unknown): string | null {
  return faults[codeOf(error)] ?? null
}

/** The code that Node.js or PostgreSQL gave the error; empty where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
