import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { pageRoles, type GuardedPage } from '../../../lib/contracts/access/page-roles.ts'
import { atLeast } from '../../../lib/contracts/access/role.ts'
import { actorOf } from '../actor.ts'
import { onSitePath } from '../on-site-path.ts'
import type { Viewer } from '../session/find.ts'
import { currentViewer } from './current-viewer.ts'
import { tellForbidden } from './tell-forbidden.ts'

/** Set by proxy.ts: a page cannot see the address that it was asked under. It only chooses where to return to. */
const pathHeader = 'x-path'

/** Stands first in every page: sends away who is not signed in, and who may not see it. */
export async function requirePage(page: GuardedPage): Promise<Viewer> {
  const viewer = await requireViewer()
  if (!atLeast(viewer.user.role, pageRoles[page])) {
    if (viewer.lacksFactor) redirect('/account')
    await tellForbidden(actorOf(viewer.user.id, await headers()), page, new Date())
    redirect('/forbidden')
  }
  return viewer
}

/** For the frame around the pages: sends away who is not signed in. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer()
  if (viewer === null) redirect(await signInPath())
  return viewer
}

async function signInPath(): Promise<string> {
  const next = onSitePath((await headers()).get(pathHeader))
  return next === '/' ? '/login' : `/login?${new URLSearchParams({ next })}`
}
