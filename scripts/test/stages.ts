/** One part of `npm test`. */
export interface Stage {
  name: string
  command: readonly string[]
  environment?: Record<string, string>
  /** programs without which it cannot run */
  needs?: readonly string[]
  /** the environment variable without which it is left out, and named as left out */
  asksFor?: string
  /** where the runner writes its counts; null for a stage that only passes or fails */
  results: { runner: 'vitest' | 'playwright'; file: string } | null
}

const npm = (script: string) => ['npm', 'run', '--silent', script] as const

function vitest(projects: readonly string[], file: string): readonly string[] {
  const report = `--reporter default --reporter json --outputFile.json=${file}`
  return `npx vitest run ${projects.map((project) => `--project ${project}`).join(' ')} ${report}`.split(' ')
}

const integrationOn = { pglite: 'PGlite', postgresql: 'PostgreSQL', citus: 'Citus' }

function integration(engine: keyof typeof integrationOn, more: Pick<Stage, 'needs' | 'asksFor'> = {}): Stage {
  const file = `test-results/${engine}.json`
  return {
    name: `integration, security on ${integrationOn[engine]}`,
    command: vitest(['integration', 'security'], file),
    environment: { TEST_ENGINE: engine },
    ...more,
    results: { runner: 'vitest', file },
  }
}

const unit = 'test-results/unit.json'
const faults = 'test-results/faults.json'
const browser = 'test-results/browser.json'

/** In order; a failed gate or build ends the run, since the rest would only repeat it. */
export const stages: Stage[] = [
  { name: 'gate: format, lint, types, dead code', command: npm('gate'), results: null },
  {
    name: 'unit',
    command: vitest(['unit'], unit),
    results: { runner: 'vitest', file: unit },
  },
  { name: 'build', command: npm('build'), results: null },
  integration('pglite'),
  integration('postgresql', { needs: ['PostgreSQL'] }),
  integration('citus', { asksFor: 'CITUS_URL' }),
  {
    name: 'faults',
    command: vitest(['faults'], faults),
    needs: ['PostgreSQL', 'libfaketime'],
    results: { runner: 'vitest', file: faults },
  },
  {
    name: 'browser',
    command: ['npx', 'playwright', 'test'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: browser },
    needs: ['Chromium'],
    results: { runner: 'playwright', file: browser },
  },
]
