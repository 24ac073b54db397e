import { Client, type QueryResultRow } from 'pg'
import { z } from 'zod'
import { asOldBackendError } from './old-backend-error.ts'

const connectTimeoutMs = 10_000
/** A question about a large table without an index takes its time. */
const answerTimeoutMs = 300_000
/** A payload may have 64 KiB: what is in memory at a time stays far below 100 MB. */
const rowsPerFetch = 1_000

/**
 * A connection to the database of the old backend, on which nothing can be written: every question is asked in a read-only
 * transaction. That holds behind a connection pool too, where a setting of the session would stay behind for the old backend.
 */
export class Connection {
  readonly #client: Client

  private constructor(client: Client) {
    this.#client = client
  }

  /** @throws OldBackendError */
  static async open(connectionString: string): Promise<Connection> {
    try {
      const client = new Client({
        connectionString,
        connectionTimeoutMillis: connectTimeoutMs,
        query_timeout: answerTimeoutMs,
        keepAlive: true,
        application_name: 'kamaji-telemetry import',
      })
      // A question that is under way hears of it too, and so does the next one.
      client.on('error', () => undefined)
      await client.connect()
      return new Connection(client)
    } catch (error) {
      throw asOldBackendError(error)
    }
  }

  /** All rows of a short answer. @throws OldBackendError */
  async ask<Row extends z.ZodType>(row: Row, select: string): Promise<z.output<Row>[]> {
    await this.#query('begin transaction read only')
    try {
      return z.array(row).parse(await this.#query(select))
    } finally {
      await this.#end()
    }
  }

  /** The rows of an answer of any length, some at a time. @throws OldBackendError */
  async *read<Row extends z.ZodType>(row: Row, select: string): AsyncGenerator<z.output<Row>[]> {
    await this.#query('begin transaction read only')
    try {
      await this.#query(`declare answer no scroll cursor for ${select}`)
      for (;;) {
        const rows = z.array(row).parse(await this.#query(`fetch ${rowsPerFetch} from answer`))
        if (rows.length > 0) yield rows
        if (rows.length < rowsPerFetch) return
      }
    } finally {
      await this.#end()
    }
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => undefined)
  }

  async #query(sql: string): Promise<QueryResultRow[]> {
    try {
      return (await this.#client.query<QueryResultRow>(sql)).rows
    } catch (error) {
      throw asOldBackendError(error)
    }
  }

  /** There is nothing to commit; and where the connection is lost, the question has told so. */
  async #end(): Promise<void> {
    await this.#client.query('rollback').catch(() => undefined)
  }
}
