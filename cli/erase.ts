import type { Command } from 'commander'
import { dayOf } from '../lib/time/day.ts'
import { audit } from '../server/auth/audit.ts'
import { eraseInstallation, type Erased } from '../server/rollups/erase-installation.ts'
import { forgetEmptyStart } from '../server/rollups/forget-empty-start.ts'
import { readSecrets } from '../server/secrets.ts'
import { lockLimits } from '../server/storage/locks.ts'
import type { PrismaClient } from '../server/storage/open.ts'
import { pseudonymise } from '../server/storage/pseudonym.ts'
import { canAsk, confirm } from './confirm.ts'
import { Failure } from './failure.ts'
import { findInstallation, type Found } from './find-installation.ts'
import { count } from './numbers.ts'
import { Progress } from './progress.ts'
import { rollDue } from './roll-due.ts'
import { withStorage } from './with-storage.ts'

interface Options {
  pseudonym?: true
  yes?: true
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function addErase(program: Command): void {
  program
    .command('erase')
    .summary('delete an installation, and make its days anew')
    .description(
      'Deletes everything that is kept of an installation, and makes the aggregates of its days anew without it. It asks\n' +
        'before it does so. An installation that goes on reporting comes back as a new one: turn its telemetry off first.',
    )
    .argument('<uuid>', 'as Kamaji sends it: that of the Service default/kubernetes')
    .option('--pseudonym', 'it is the name under which the console shows the installation')
    .option('--yes', 'do not ask')
    .action(async (uuid: string, { pseudonym, yes }: Options) => {
      const given = uuid.trim().toLowerCase()
      if (pseudonym === true && !uuidPattern.test(given))
        throw new Failure('The console shows installations under names that have the form of a uuid.', 2)
      if (yes !== true && !canAsk())
        throw new Failure('There is no terminal to ask on: --yes says that it is meant.', 2)
      await withStorage(async ({ prisma }, config) => {
        const name = pseudonym === true ? given : pseudonymise(readSecrets(config).telemetry, given)
        const found = await findInstallation(prisma, name)
        if (found === null) throw new Failure(await notFound(prisma, given, pseudonym === true))
        console.log(`Found ${name}: ${describe(found)}.`)
        console.log('Events name no installation: which ones it sent is not known, and all of them stay.')
        if (yes !== true) await confirm('Erase it for good?')
        await erase(prisma, name, found)
      })
    })
}

async function notFound(prisma: PrismaClient, given: string, asPseudonym: boolean): Promise<string> {
  if (asPseudonym) return 'There is no installation of this name here.'
  const isName = uuidPattern.test(given) && (await findInstallation(prisma, given)) !== null
  return isName
    ? 'This is the name under which the console shows an installation: add --pseudonym.'
    : 'There is no installation with this uuid here, under the TELEMETRY_SECRET of this environment.'
}

function describe({ days, from, to }: Found): string {
  if (from === null || to === null) return 'no day of reports'
  return `${count(days, 'day')} of reports, ${from === to ? from : `${from} to ${to}`}`
}

async function erase(prisma: PrismaClient, name: string, found: Found): Promise<void> {
  const erased = await prisma.$transaction(async (transaction) => {
    const deleted = await eraseInstallation(transaction, name, dayOf(new Date()))
    // Neither its name nor a hash of it: who has the log could test a uuid that they know.
    if (deleted !== null) await audit(transaction, null, 'installation.erased', null, { days: deleted.days })
    return deleted
  }, lockLimits)
  if (erased === null) throw new Failure('Another process has just erased it.')
  console.log(`Erased ${describe({ ...found, days: erased.days })}.`)
  await rollDue(prisma, new Progress())
  await forgetEmptyStart(prisma)
  tellOfDays(erased)
}

function tellOfDays({ stale, fixedBefore, pathsFixedBefore }: Erased): void {
  const [first, last] = [stale[0], stale.at(-1)]
  if (first !== undefined) console.log(`The aggregates of ${first} to ${last} are without it.`)
  if (fixedBefore !== null) console.log(`Aggregates of days before ${fixedBefore} stay: ${gone}`)
  if (pathsFixedBefore !== null)
    console.log(
      `Changes of version, sizes and silent installations of days before ${pathsFixedBefore} stay: ${gone}`,
    )
}

const gone = 'rows that they were made from are past RETENTION_DAYS. They are sums, and name nobody.'
