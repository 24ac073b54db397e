import { randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import { pseudonymise } from '../../../server/storage/pseudonym.ts'
import { testSecret } from '../../support/secret.ts'
import type { Browser } from '../../support/sign-in.ts'
import { askCsv } from './ask-api.ts'
import { keepPosting, taggedCreate, taggedStats, type Posted } from './keep-posting.ts'

const connections = 64

interface Client extends Posted {
  /** of a client that posts stats; null: it posts events */
  uuid: string | null
}

/** 64 clients: half of them are installations that post stats, the other half post events. */
export class FleetOfClients {
  readonly #clients: Client[] = Array.from({ length: connections }, (_, index) => ({
    uuid: index % 2 === 0 ? randomUUID() : null,
    acknowledged: [],
    refused: [],
    unanswered: null,
  }))
  /** tags of events that were unanswered in an earlier round */
  readonly #uncertain = new Set<string>()
  #rounds = 0

  /** Posts until every connection has ended. `meanwhile` runs when so many more reports are acknowledged. */
  async round(port: number, atLeast: number, meanwhile: () => Promise<unknown>): Promise<void> {
    const wanted = this.acknowledged() + atLeast
    const round = (this.#rounds += 1)
    const posting = Promise.all(
      this.#clients.map((client, index) => {
        const { uuid } = client
        const requestOf = (number: number) =>
          uuid === null ? taggedCreate(`round ${round} client ${index} no ${number}`) : taggedStats(uuid)
        return keepPosting(port, requestOf, client)
      }),
    )
    await vi.waitFor(() => expect(this.acknowledged()).toBeGreaterThanOrEqual(wanted), {
      timeout: 60_000,
      interval: 5,
    })
    await meanwhile()
    await posting
    for (const { uuid, unanswered } of this.#clients)
      if (uuid === null && unanswered !== null) this.#uncertain.add(unanswered)
  }

  acknowledged(): number {
    return this.#clients.reduce((sum, client) => sum + client.acknowledged.length, 0)
  }

  refused(): number {
    return this.#clients.reduce((sum, client) => sum + client.refused.length, 0)
  }

  /** Every acknowledged event is there once, and nothing else but what was unanswered. */
  async expectEvents(browser: Browser): Promise<void> {
    const rows = await askCsv(browser, 'events')
    const stored = rows.map((row) => row['network_profile'] ?? '')
    const tags = new Set(stored)
    expect(stored).toHaveLength(tags.size)
    const events = this.#clients.filter(({ uuid }) => uuid === null)
    const acknowledged = new Set(events.flatMap((client) => client.acknowledged))
    expect([...acknowledged].filter((tag) => !tags.has(tag))).toEqual([])
    expect([...tags].filter((tag) => !acknowledged.has(tag) && !this.#uncertain.has(tag))).toEqual([])
  }

  /** Of each installation every acknowledged report is counted, and at most the one of each round that was unanswered. */
  async expectInstallations(browser: Browser): Promise<void> {
    const rows = await askCsv(browser, 'installations')
    const reports = new Map(rows.map((row) => [row['installation'], Number(row['reports'])]))
    const installations = this.#clients.filter(({ uuid }) => uuid !== null)
    expect(reports.size).toBe(installations.length)
    for (const { uuid, acknowledged } of installations) {
      const stored = reports.get(pseudonymise(testSecret, uuid ?? ''))
      expect(stored).toBeGreaterThanOrEqual(acknowledged.length)
      expect(stored).toBeLessThanOrEqual(acknowledged.length + this.#rounds)
    }
  }
}
