import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { atLeast, type Role } from '../../lib/contracts/access/role.ts'
import { currentViewer } from './current-viewer.ts'
import { onSitePath } from './on-site-path.ts'
import type { Viewer } from './session/find.ts'

/** Set by proxy.ts: a page cannot see the address that it was asked under. It only chooses where to return to. */
const pathHeader = 'x-path'

/** Stands first in every page: sends away who is not signed in, and who may not see it. */
export async function requireUser(minimumRole: Role = 'maintainer'): Promise<Viewer> {
  const viewer = await currentViewer()
  if (viewer === null) redirect(await signInPath())
  if (!atLeast(viewer.user.role, minimumRole)) redirect('/forbidden')
  return viewer
}

async function signInPath(): Promise<string> {
  const next = onSitePath((await headers()).get(pathHeader))
  return next === '/' ? '/login' : `/login?${new URLSearchParams({ next })}`
}
