import { z } from 'zod'
import { unrecognised } from '../versions/parse-kubernetes.ts'
import type { NewVersionLimit } from './new-version-limit.ts'
import { execute, Prisma, query, sqlCount, type Database } from './sql.ts'

/** A dictionary of version strings, and the columns that are read from the string. */
export interface VersionTableShape {
  name: 'kamaji_versions' | 'kubernetes_versions'
  columns: readonly string[]
  /** values of `columns` */
  derive: (raw: string) => (string | null)[]
}

const cacheSize = 20_000
const idRow = z.object({ id: z.number().int(), raw: z.string() })
const derivedRow = idRow.extend({ derived: z.array(z.string().nullable()) })

/** Ids of version strings, from memory where they were seen before. Several processes may fill one table together. */
export class VersionTable {
  readonly #prisma: Database
  readonly #shape: VersionTableShape
  readonly #limit: NewVersionLimit | null
  readonly #cache = new Map<string, number>()
  #turn: Promise<unknown> = Promise.resolve()

  /** @param limit of new strings; null: none, for imports */
  constructor(prisma: Database, shape: VersionTableShape, limit: NewVersionLimit | null) {
    this.#prisma = prisma
    this.#shape = shape
    this.#limit = limit
  }

  /** The id of each string; a string that is new gets one, beyond the limit that of `unrecognised`. */
  async ids(raws: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>()
    const missing: string[] = []
    for (const raw of raws) {
      const id = this.#cache.get(raw)
      if (id === undefined) missing.push(raw)
      else found.set(raw, id)
    }
    if (missing.length > 0)
      for (const [raw, id] of await this.#inTurn(() => this.#look(missing))) found.set(raw, id)
    return found
  }

  /** One at a time: two at once would both find room for the last new string of the day. */
  async #inTurn<T>(look: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(look)
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async #look(raws: string[]): Promise<Map<string, number>> {
    const found = await this.#select(raws)
    const unknown = raws.filter((raw) => !found.has(raw)).sort()
    const admitted = await this.#admit(unknown)
    if (admitted.length > 0) {
      await this.#insert(admitted, this.#limit?.now() ?? null)
      for (const [raw, id] of await this.#select(admitted)) found.set(raw, id)
    }
    if (this.#cache.size + found.size > cacheSize) this.#cache.clear()
    for (const [raw, id] of found) this.#cache.set(raw, id)
    if (admitted.length < unknown.length) {
      const refused = await this.#unrecognised()
      for (const raw of unknown) if (!found.has(raw)) found.set(raw, refused)
      found.set(unrecognised, refused)
    }
    return found
  }

  /** Those of the new strings for which the day has room: of all processes together, but for what two of them look up at one instant. */
  async #admit(unknown: string[]): Promise<string[]> {
    if (this.#limit === null || unknown.length === 0) return unknown
    const rows = await query(
      this.#prisma,
      z.object({ taken: sqlCount }),
      Prisma.sql`SELECT count(*) AS taken FROM ${this.#table}
        WHERE live_since >= ${this.#limit.startOfDay().toISOString()}::timestamptz`,
    )
    return unknown.slice(0, this.#limit.admit(unknown.length, rows[0]?.taken ?? 0))
  }

  async #unrecognised(): Promise<number> {
    await this.#insert([unrecognised], null)
    const id = (await this.#select([unrecognised])).get(unrecognised)
    if (id === undefined) throw new Error('a version string was not stored')
    return id
  }

  async #select(raws: string[]): Promise<Map<string, number>> {
    const rows = await query(
      this.#prisma,
      idRow,
      Prisma.sql`SELECT id, raw FROM ${this.#table} WHERE raw = ANY(${raws}::text[])`,
    )
    return new Map(rows.map(({ id, raw }) => [raw, id]))
  }

  /**
   * The one place where a version string enters the database.
   * @param raws sorted, so that two processes do not block each other
   */
  async #insert(raws: string[], liveSince: Date | null): Promise<void> {
    const since = Prisma.sql`${liveSince?.toISOString() ?? null}::timestamptz`
    const rows = raws.map((raw) => Prisma.sql`(${since}, ${Prisma.join([raw, ...this.#shape.derive(raw)])})`)
    const columns = Prisma.raw(['live_since', 'raw', ...this.#shape.columns].join(', '))
    await execute(
      this.#prisma,
      Prisma.sql`INSERT INTO ${this.#table} (${columns}) VALUES ${Prisma.join(rows)} ON CONFLICT (raw) DO NOTHING`,
    )
  }

  /**
   * Reads every string of the table anew, for after a change of the rules by which versions are read.
   * @returns how many rows changed
   */
  async refresh(transaction: Database): Promise<number> {
    const { columns, derive } = this.#shape
    const list = Prisma.raw(columns.join(', '))
    const rows = await query(
      transaction,
      derivedRow,
      Prisma.sql`SELECT id, raw, ARRAY[${list}] AS derived FROM ${this.#table} ORDER BY id`,
    )
    let changed = 0
    for (const { id, raw, derived } of rows) {
      const values = derive(raw)
      if (values.every((value, index) => value === derived[index])) continue
      const set = Prisma.join(columns.map((column, at) => Prisma.sql`${Prisma.raw(column)} = ${values[at]}`))
      changed += await execute(transaction, Prisma.sql`UPDATE ${this.#table} SET ${set} WHERE id = ${id}`)
    }
    return changed
  }

  get #table(): Prisma.Sql {
    return Prisma.raw(this.#shape.name)
  }
}
