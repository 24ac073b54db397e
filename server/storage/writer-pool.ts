import { Socket } from 'node:net'
import { Pool, TypeOverrides, types as typeParsers, type PoolConfig } from 'pg'

const connections = 4
const statementTimeoutMs = 10_000
const silenceTimeoutMs = 15_000

const ignore = () => undefined
const types = new TypeOverrides()
types.setTypeParser(typeParsers.builtins.INT8, BigInt)

/**
 * Connections for writing reports. Every wait is bounded: the server ends a statement that takes too long, and a connection
 * on which nothing moves (its host is gone, say) is thrown away, so that the next batch gets a new one.
 */
export function writerPool(options: PoolConfig): Pool {
  const pool = new Pool({
    ...options,
    types,
    max: connections,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
  })
  pool.on('connect', (client) => {
    const { stream } = client.connection
    const fail = () => stream.destroy(new Error('The database does not answer.'))
    if (stream instanceof Socket) stream.setTimeout(silenceTimeoutMs, fail)
    // A connection that breaks leaves the pool; whoever was using it hears of that by its statement.
    client.on('error', ignore)
  })
  pool.on('error', ignore)
  return pool
}
