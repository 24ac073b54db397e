import { z } from 'zod'
import type { PrismaClient } from './generated/client.ts'
import { execute, Prisma, query } from './sql.ts'

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
  readonly #prisma: PrismaClient
  readonly #shape: VersionTableShape
  readonly #cache = new Map<string, number>()

  constructor(prisma: PrismaClient, shape: VersionTableShape) {
    this.#prisma = prisma
    this.#shape = shape
  }

  /** The id of each string; a string that is new gets one. */
  async ids(raws: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>()
    const missing: string[] = []
    for (const raw of raws) {
      const id = this.#cache.get(raw)
      if (id === undefined) missing.push(raw)
      else found.set(raw, id)
    }
    if (missing.length > 0) for (const [raw, id] of await this.#look(missing)) found.set(raw, id)
    return found
  }

  async #look(raws: string[]): Promise<Map<string, number>> {
    const found = await this.#select(raws)
    const unknown = raws.filter((raw) => !found.has(raw))
    if (unknown.length > 0) {
      await this.#insert(unknown)
      for (const [raw, id] of await this.#select(unknown)) found.set(raw, id)
    }
    if (this.#cache.size + found.size > cacheSize) this.#cache.clear()
    for (const [raw, id] of found) this.#cache.set(raw, id)
    return found
  }

  async #select(raws: string[]): Promise<Map<string, number>> {
    const rows = await query(
      this.#prisma,
      idRow,
      Prisma.sql`SELECT id, raw FROM ${this.#table} WHERE raw = ANY(${raws}::text[])`,
    )
    return new Map(rows.map(({ id, raw }) => [raw, id]))
  }

  /** The one place where a version string enters the database. Sorted, so that two processes do not block each other. */
  async #insert(raws: string[]): Promise<void> {
    const rows = raws.sort().map((raw) => Prisma.sql`(${Prisma.join([raw, ...this.#shape.derive(raw)])})`)
    const columns = Prisma.raw(['raw', ...this.#shape.columns].join(', '))
    await execute(
      this.#prisma,
      Prisma.sql`INSERT INTO ${this.#table} (${columns}) VALUES ${Prisma.join(rows)} ON CONFLICT (raw) DO NOTHING`,
    )
  }

  /**
   * Reads every string of the table anew, for after a change of the rules by which versions are read.
   * @returns how many rows changed
   */
  async refresh(): Promise<number> {
    const { columns, derive } = this.#shape
    const list = Prisma.raw(columns.join(', '))
    const rows = await query(
      this.#prisma,
      derivedRow,
      Prisma.sql`SELECT id, raw, ARRAY[${list}] AS derived FROM ${this.#table}`,
    )
    let changed = 0
    for (const { id, raw, derived } of rows) {
      const values = derive(raw)
      if (values.every((value, index) => value === derived[index])) continue
      const set = Prisma.join(columns.map((column, at) => Prisma.sql`${Prisma.raw(column)} = ${values[at]}`))
      changed += await execute(this.#prisma, Prisma.sql`UPDATE ${this.#table} SET ${set} WHERE id = ${id}`)
    }
    return changed
  }

  get #table(): Prisma.Sql {
    return Prisma.raw(this.#shape.name)
  }
}
