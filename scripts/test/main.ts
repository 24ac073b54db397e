// npm test: brings the programs that it needs, runs every stage, and says what it could not run.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import { readCounts, type Counts } from './counts.ts'
import { bringPrograms } from './programs.ts'
import { stages, type Stage } from './stages.ts'
import { temporaryFolder } from './temporary-folder.ts'

type Outcome = 'passed' | 'failed' | 'could not run' | 'left out' | 'not reached'
interface Result {
  stage: Stage
  outcome: Outcome
  seconds: number
  counts: Counts | null
  note: string
}

const unrun = (stage: Stage, outcome: Outcome, note = ''): Result => ({
  stage,
  outcome,
  seconds: 0,
  counts: null,
  note,
})

function runStage(stage: Stage, missing: Set<string>): Result {
  const lacking = (stage.needs ?? []).filter((program) => missing.has(program))
  if (lacking.length > 0) return unrun(stage, 'could not run', `${lacking.join(', ')} is missing`)
  if (stage.asksFor !== undefined && !process.env[stage.asksFor])
    return unrun(stage, 'left out', `${stage.asksFor} is not set`)
  console.log(`\n── ${stage.name} ──`)
  const started = Date.now()
  const [program = '', ...parameters] = stage.command
  const { status } = spawnSync(program, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TMPDIR: temporaryFolder() ?? os.tmpdir(), ...stage.environment },
  })
  const counts = stage.results === null ? null : readCounts(stage.results.runner, stage.results.file)
  const ranNothing = stage.results !== null && (counts === null || counts.passed + counts.failed === 0)
  return {
    stage,
    outcome: status === 0 && !ranNothing ? 'passed' : 'failed',
    seconds: (Date.now() - started) / 1000,
    counts,
    note: ranNothing ? 'ran no test' : '',
  }
}

function runAll(missing: Set<string>): Result[] {
  const results: Result[] = []
  let stopped = false
  for (const stage of stages) {
    if (stopped) {
      results.push(unrun(stage, 'not reached'))
      continue
    }
    const result = runStage(stage, missing)
    results.push(result)
    stopped = result.outcome === 'failed' && stage.results === null
  }
  return results
}

function summarise(results: Result[]): void {
  console.log('\n── Summary ──')
  for (const { stage, outcome, seconds, counts, note } of results) {
    const tests =
      counts === null ? '' : `  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
    console.log(
      `${outcome.padEnd(13)} ${stage.name.padEnd(40)} ${seconds.toFixed(0).padStart(4)} s${tests}${note === '' ? '' : `  (${note})`}`,
    )
  }
  for (const { stage, outcome, note } of results) {
    if (outcome === 'could not run')
      console.log(`\n!! NOT RUN: ${stage.name}: ${note}. Install it and run npm test again.`)
    if (outcome === 'left out')
      console.log(
        `\n!! NOT RUN: ${stage.name}: ${note}. CONTRIBUTING.md says what it is; nothing else waits for it.`,
      )
  }
  const sum = (key: keyof Counts) => results.reduce((total, { counts }) => total + (counts?.[key] ?? 0), 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
}

fs.rmSync('test-results', { recursive: true, force: true })
const results = runAll(bringPrograms())
summarise(results)
const failed = results.some(({ outcome }) => outcome === 'failed' || outcome === 'not reached')
const incomplete = results.some(({ outcome }) => outcome === 'could not run')
process.exit(failed || (incomplete && process.env['CI'] === 'true') ? 1 : 0)
