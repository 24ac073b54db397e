import fs from 'node:fs'
import path from 'node:path'
import { ask, type Caller } from './asking.ts'
import { plausible, type Route } from './routes-on-disk.ts'

/** A way to ask for a page that is not a plain GET of its address. */
export interface Way {
  ask: (caller: Caller, route: Route) => Promise<Response>
  /** what it shows to those who may see the page */
  shows: 'the page' | 'no data'
}

/** A segment as the router of Next.js writes it down. */
type Segment = string | [name: string, value: string, kind: 'd', siblings: null]
type Tree = [Segment, { children?: Tree }, null?, 'refetch'?]

/** Claims that all layouts are there already and the page alone is wanted: its own guard is then the only one. */
function pageAlone({ folders }: Route): string {
  const page: Tree = ['__PAGE__', {}, null, 'refetch']
  const below = folders.reduceRight<Tree>((tree, folder) => [segmentOf(folder), { children: tree }], page)
  return encodeURIComponent(JSON.stringify(['', { children: below }]))
}

function segmentOf(folder: string): Segment {
  const name = /^\[([^\].]+)\]$/.exec(folder)?.[1]
  return name === undefined ? folder : [name, plausible(folder), 'd', null]
}

/** As the router asks. Next.js wants a hash of these headers in the address, and redirects to where it is. */
function asRouter(headersOf: (route: Route) => Record<string, string>, shows: Way['shows']): Way {
  const askAsRouter = async (caller: Caller, route: Route) => {
    const request = { method: 'GET', headers: { rsc: '1', ...headersOf(route) } }
    const first = await ask(caller, { ...request, url: route.url })
    const location = first.headers.get('location')
    if (location === null || !location.startsWith(`${route.url}?_rsc`)) return first
    await first.body?.cancel()
    return ask(caller, { ...request, url: location })
  }
  return { ask: askAsRouter, shows }
}

const withMethod = (method: string, shows: Way['shows'], headers: Record<string, string> = {}): Way => ({
  ask: (caller, { url }) => ask(caller, { method, url, headers }),
  shows,
})

const at = (addressOf: (url: string) => string, shows: Way['shows']): Way => ({
  ask: (caller, { url }) => ask(caller, { method: 'GET', url: addressOf(url) }),
  shows,
})

const root = path.resolve(import.meta.dirname, '../../..')
const buildId = () => fs.readFileSync(path.join(root, '.next/BUILD_ID'), 'utf8').trim()
const named = (url: string) => (url === '/' ? '/index' : url)

export const waysToAPage: Record<string, Way> = {
  'the payload of the router': asRouter(() => ({}), 'the page'),
  'the payload without the layouts': asRouter(
    (route) => ({ 'next-router-state-tree': pageAlone(route) }),
    'the page',
  ),
  'a prefetch': asRouter(() => ({ 'next-router-prefetch': '1' }), 'no data'),
  'a prefetch at run time': asRouter(() => ({ 'next-router-prefetch': '2' }), 'no data'),
  'a prefetch of the tree': asRouter(
    () => ({ 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }),
    'no data',
  ),
  'a prefetch of the segment': asRouter(
    ({ folders }) => ({
      'next-router-prefetch': '1',
      'next-router-segment-prefetch': `/${[...folders, '__PAGE__'].join('/')}`,
    }),
    'no data',
  ),
  POST: withMethod('POST', 'the page'),
  PUT: withMethod('PUT', 'no data'),
  'a server action': withMethod('POST', 'the page', { 'next-action': '00aabb' }),
  'its address among the data of the build': at(
    (url) => `/_next/data/${buildId()}${named(url)}.json`,
    'the page',
  ),
  'its address with .rsc': at((url) => `${named(url)}.rsc`, 'no data'),
  'the address of its segments': at((url) => `${named(url)}.segments/_tree.segment.rsc`, 'no data'),
  'its address behind two slashes': at((url) => `/${url}`, 'no data'),
}
