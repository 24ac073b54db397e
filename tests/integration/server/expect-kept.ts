import { expect } from 'vitest'
import type { Browser } from '../../support/sign-in.ts'
import { askCsv } from './ask-api.ts'
import type { Ledger } from './load.ts'

/** What a server tells of its reports: how often each event's tag is there, and the reports of each installation. */
interface Seen {
  tags: ReadonlyMap<string, number>
  reports: ReadonlyMap<string, number>
}

async function askWhatIsSeen(browser: Browser): Promise<Seen> {
  const events = await askCsv(browser, 'events')
  const installations = await askCsv(browser, 'installations?one_day=include')
  return {
    tags: countEach(events.map((event) => event['status'] || event['network_profile'] || 'untagged')),
    reports: new Map(installations.map((row) => [row['installation'] ?? '', Number(row['reports'])])),
  }
}

/**
 * Every acknowledged report is there, once; every refused one is not; of those under way each is there once or not at all;
 * and there is nothing else.
 */
export async function expectKept(browser: Browser, ledger: Ledger): Promise<void> {
  const { tags, reports } = await askWhatIsSeen(browser)
  const acknowledged = tagsOf(ledger.acknowledged)
  const uncertain = new Set(tagsOf(ledger.uncertain))
  expect(acknowledged.filter((tag) => tags.get(tag) !== 1)).toEqual([])
  const known = new Set([...acknowledged, ...uncertain])
  expect([...tags].filter(([tag, count]) => !known.has(tag) || count !== 1)).toEqual([])

  const least = countEach(installationsOf(ledger.acknowledged))
  const more = countEach(installationsOf(ledger.uncertain))
  const names = new Set([...least.keys(), ...more.keys(), ...reports.keys()])
  const wrong = [...names]
    .map((name) => ({
      name,
      stored: reports.get(name) ?? 0,
      acknowledged: least.get(name) ?? 0,
      uncertain: more.get(name) ?? 0,
    }))
    .filter((one) => one.stored < one.acknowledged || one.stored > one.acknowledged + one.uncertain)
  expect(wrong).toEqual([])
}

const tagsOf = (sent: Ledger['uncertain']) => sent.flatMap(({ tag }) => tag ?? [])
const installationsOf = (sent: Ledger['uncertain']) => sent.flatMap(({ installation }) => installation ?? [])

function countEach(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
