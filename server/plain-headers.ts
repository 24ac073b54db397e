/** For answers that are no page: nothing in them is to be guessed at, run, or shown in a frame. */
export const plainHeaders = {
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
} as const
