const engines = ['pglite', 'postgresql', 'citus'] as const

/** The store that the integration tests run on, by TEST_ENGINE. `npm test` runs all, Citus where CITUS_URL names one. */
export const testEngine = engines.find((engine) => engine === process.env['TEST_ENGINE']) ?? 'pglite'
