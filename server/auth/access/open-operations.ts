/** What anybody may ask for: the ways in, each with what guards it instead. */
export const openOperations: Record<string, string> = {
  'GET /api/auth/[...nextauth]': 'tells a caller of their own session, and how to sign in',
  'POST /api/auth/[...nextauth]':
    'password, second factor or provider; the CSRF token of next-auth; throttled',
  'POST /api/links/[code]': 'the code of the link, good once and for 24 hours',
  'POST /api/setup': 'the code in the log of the start, while there is nobody yet',
}
