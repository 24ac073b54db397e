/** The store that the integration tests run on; each run has one, `npm test` runs both. */
export const testEngine: 'pglite' | 'postgresql' =
  process.env['TEST_ENGINE'] === 'postgresql' ? 'postgresql' : 'pglite'
