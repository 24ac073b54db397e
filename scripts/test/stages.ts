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

function vitest(project: string, file: string): readonly string[] {
  const report = `--reporter default --reporter json --outputFile.json=${file}`
  return `npx vitest run --project ${project} ${report}`.split(' ')
}

const engines = { pglite: 'PGlite', postgresql: 'PostgreSQL', citus: 'Citus' }
type Needs = Pick<Stage, 'needs' | 'asksFor'>

/** A project whose tests run on a database. */
function onEngine(
  project: 'integration' | 'security',
  engine: keyof typeof engines,
  more: Needs = {},
): Stage {
  const file = `test-results/${project}-${engine}.json`
  return {
    name: `${project} on ${engines[engine]}`,
    command: vitest(project, file),
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
    command: vitest('unit', unit),
    results: { runner: 'vitest', file: unit },
  },
  { name: 'build', command: npm('build'), results: null },
  onEngine('integration', 'pglite'),
  onEngine('integration', 'postgresql', { needs: ['PostgreSQL'] }),
  onEngine('integration', 'citus', { asksFor: 'CITUS_URL' }),
  onEngine('security', 'pglite', { needs: ['Chromium'] }),
  onEngine('security', 'postgresql', { needs: ['PostgreSQL'] }),
  {
    name: 'faults',
    command: vitest('faults', faults),
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
