import { z } from 'zod'
import { AppError } from '../../errors.ts'

export interface IdContext {
  params: Promise<{ id: string }>
}

/** The uuid in a path. @throws AppError `not_found` for anything else */
export async function readId(context: IdContext): Promise<string> {
  const id = z.uuid().safeParse((await context.params).id)
  if (!id.success) throw new AppError('not_found')
  return id.data
}

/** The digest of a session in a path. @throws AppError `not_found` for anything else */
export async function readSessionId(context: IdContext): Promise<string> {
  const { id } = await context.params
  if (!/^[\w-]{43}$/.test(id)) throw new AppError('not_found')
  return id
}
