import type { MarkEntry } from '../../lib/contracts/catalogue-entries.ts'
import { AppError } from '../errors.ts'
import type { PrismaClient } from '../storage/open.ts'
import { execute, Prisma } from '../storage/sql.ts'
import { edit, type Editor } from './edit.ts'

type Key = Pick<MarkEntry, 'day' | 'label'>

const targetOf = ({ day, label }: Key) => `mark ${day} ${label}`

/** Marks a day, or changes the note of a mark. */
export async function saveMark(prisma: PrismaClient, editor: Editor, entry: MarkEntry): Promise<void> {
  const { day, label, note } = entry
  const deed = { action: 'catalogue.saved', target: targetOf(entry), detail: { note } } as const
  await edit(prisma, editor.actor, deed, (transaction) =>
    execute(
      transaction,
      Prisma.sql`
        insert into catalogue_marks (day, label, note, author)
        values (${day}::date, ${label}, ${note}, ${editor.name})
        on conflict (day, label) do update set note = excluded.note, author = excluded.author`,
    ),
  )
}

/** @throws AppError `not_found` */
export async function takeBackMark(prisma: PrismaClient, editor: Editor, key: Key): Promise<void> {
  const deed = { action: 'catalogue.taken_back', target: targetOf(key) } as const
  await edit(prisma, editor.actor, deed, async (transaction) => {
    const deleted = await execute(
      transaction,
      Prisma.sql`delete from catalogue_marks where day = ${key.day}::date and label = ${key.label}`,
    )
    if (deleted === 0) throw new AppError('not_found', 'There is no such mark.')
  })
}
