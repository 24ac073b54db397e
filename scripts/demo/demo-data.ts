import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { dayOf } from '../../lib/time/day.ts'
import { migrationNames } from '../../server/storage/migration-names.ts'
import { makeData } from './make-data.ts'
import type { Steps } from './steps.ts'

const note = z.object({
  /** UTC day on which the fleet ends */
  day: z.string(),
  migrations: z.array(z.string()),
  email: z.string(),
  password: z.string(),
})
export type DemoNote = z.infer<typeof note>

/** The simulated fleet of today: as it stands in the folder, or else made anew. */
export async function demoData(folder: string, now: Date, steps: Steps): Promise<DemoNote> {
  const file = path.join(folder, 'demo.json')
  const today = { day: dayOf(now), migrations: migrationNames() }
  const kept = readNote(file)
  if (kept?.day === today.day && kept.migrations.join() === today.migrations.join()) {
    steps.say(`The fleet in ${path.basename(folder)} is of today and is used again.`)
    return kept
  }
  steps.say(`${kept === null ? 'Making' : 'Making anew'} a simulated fleet in ${path.basename(folder)}`)
  const made = { ...today, ...(await makeData(folder, now, steps)) }
  // the last thing: without it the folder counts as unfinished
  fs.writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  return made
}

function readNote(file: string): DemoNote | null {
  if (!fs.existsSync(file)) return null
  const parsed = note.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')))
  return parsed.success ? parsed.data : null
}
