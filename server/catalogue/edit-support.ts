import type { SupportEntry } from '../../lib/contracts/catalogue-entries.ts'
import { AppError } from '../errors.ts'
import type { PrismaClient } from '../storage/open.ts'
import { execute, Prisma } from '../storage/sql.ts'
import { edit, type Editor } from './edit.ts'
import { writeSupport } from './write-entries.ts'

type Key = Pick<SupportEntry, 'distribution' | 'minor'>

const targetOf = ({ distribution, minor }: Key) => `support ${distribution} ${minor}`

/** Adds the dates of a minor on a distribution, or corrects those that are known. */
export async function saveSupport(prisma: PrismaClient, editor: Editor, entry: SupportEntry): Promise<void> {
  const deed = { action: 'catalogue.saved', target: targetOf(entry), detail: entry } as const
  await edit(prisma, editor.actor, deed, (transaction) => writeSupport(transaction, entry, 'admin'))
}

/**
 * Takes back what an admin said of them: then those count that shipped or came by an update, or none.
 * @throws AppError `not_found`
 */
export async function takeBackSupport(prisma: PrismaClient, editor: Editor, key: Key): Promise<void> {
  const deed = { action: 'catalogue.taken_back', target: targetOf(key) } as const
  await edit(prisma, editor.actor, deed, async (transaction) => {
    const deleted = await execute(
      transaction,
      Prisma.sql`
        delete from kubernetes_support
        where distribution = ${key.distribution} and minor = ${key.minor} and source = 'admin'`,
    )
    if (deleted === 0) throw new AppError('not_found', 'No admin added or corrected these dates.')
  })
}
