import { z } from 'zod'

/** What Prisma's driver adapter says of an error of the database. */
const adapterError = z.object({
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.object({ kind: z.string(), originalCode: z.string().optional() }),
    }),
  }),
})

const kinds = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']
/** Connection lost, shutting down or starting, not accepting connections (PostgreSQL, appendix A). */
export const awayCodes = /^(08...|57P0[1-3]|55000|53300)$/

/** True when the database could not be asked: it is no fault of the question, and passes. */
export function isDatabaseAway(error: unknown): boolean {
  const read = adapterError.safeParse(error)
  if (!read.success) return false
  const { kind, originalCode } = read.data.meta.driverAdapterError.cause
  return kinds.includes(kind) || (originalCode !== undefined && awayCodes.test(originalCode))
}
