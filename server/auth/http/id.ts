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

/** The digest of a session, as a segment of a path. @throws AppError `not_found` for anything else */
export function readSessionId(segment: string): string {
  if (!/^[\w-]{43}$/.test(segment)) throw new AppError('not_found')
  return segment
}
