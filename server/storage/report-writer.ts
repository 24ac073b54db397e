import type { Pool, PoolClient } from 'pg'
import type { Database, TransactionalDatabase } from './sql.ts'

/**
 * Writes to PostgreSQL without Prisma's client, whose query engine takes 60 MB of memory and a quarter of a second at the
 * start: reports are plain statements, so a process that only takes them in needs none of it.
 */
export function reportWriter(pool: Pool): TransactionalDatabase {
  const $transaction: TransactionalDatabase['$transaction'] = async (work, { timeout }) => {
    const client = await pool.connect()
    const late = setTimeout(() => void client.end(), timeout)
    try {
      await client.query('BEGIN')
      const result = await work(statementsOn(client))
      await commit(client)
      client.release()
      return result
    } catch (error) {
      // Whatever it was that failed: the end of the connection undoes all of it.
      client.release(true)
      throw error
    } finally {
      clearTimeout(late)
    }
  }
  return { ...statementsOn(pool), $transaction }
}

function statementsOn(connection: Pool | PoolClient): Database {
  return {
    $queryRawUnsafe: async (text, ...values) => (await connection.query(text, values)).rows,
    $executeRawUnsafe: async (text, ...values) => (await connection.query(text, values)).rowCount ?? 0,
  }
}

/** PostgreSQL answers the COMMIT of a transaction that failed with ROLLBACK, and without an error. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT')
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back.')
}
