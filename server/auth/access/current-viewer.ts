import { cache } from 'react'
import { database } from '../database.ts'
import { currentSid } from '../session/cookie.ts'
import { findSession, type Viewer } from '../session/find.ts'

/** Who is signed in; null for nobody. One read in a render, however many components ask. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const sid = await currentSid()
  return sid === null ? null : findSession(database(), sid, new Date())
})
