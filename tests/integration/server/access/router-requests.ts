import { ask, type Caller } from './asking.ts'
import { plausible, type Route } from './routes-on-disk.ts'

/** A segment as the router of Next.js writes it down. */
type Segment = string | [name: string, value: string, kind: 'd' | 'c' | 'oc', siblings: null]
type Tree = [Segment, { children?: Tree }, null?, 'refetch'?]

/** Claims that all layouts are there already and the page alone is wanted: its own guard is then the only one. */
function pageAlone(folders: readonly string[]): Tree {
  const page: Tree = ['__PAGE__', {}, null, 'refetch']
  return [
    '',
    {
      children: folders.reduceRight<Tree>((below, folder) => [segmentOf(folder), { children: below }], page),
    },
  ]
}

function segmentOf(folder: string): Segment {
  const name = /^\[([^\].]+)\]$/.exec(folder)?.[1]
  return name === undefined ? folder : [name, plausible(folder), 'd', null]
}

/** Headers with which the router asks for pages, and for parts of them. */
export const routerForms: Record<string, (route: Route) => Record<string, string>> = {
  'the whole payload': () => ({}),
  'the page without its layouts': ({ folders }) => ({
    'next-router-state-tree': encodeURIComponent(JSON.stringify(pageAlone(folders))),
  }),
  'a prefetch': () => ({ 'next-router-prefetch': '1' }),
  'a prefetch with data': () => ({ 'next-router-prefetch': '2' }),
  'the tree of segments': () => ({ 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }),
  'the page as a segment': ({ folders }) => ({
    'next-router-prefetch': '1',
    'next-router-segment-prefetch': `/${[...folders, '__PAGE__'].join('/')}`,
  }),
}

/** Asks as the router does. Next.js wants a hash of these headers in the address, and redirects to where it is. */
export async function askAsRouter(
  caller: Caller,
  route: Route,
  form: Record<string, string>,
): Promise<Response> {
  const headers = { rsc: '1', ...form }
  const first = await ask(caller, { method: 'GET', url: route.url, headers })
  const location = first.headers.get('location')
  if (location === null || !location.startsWith(`${route.url}?_rsc`)) return first
  await first.body?.cancel()
  return ask(caller, { method: 'GET', url: location, headers })
}
