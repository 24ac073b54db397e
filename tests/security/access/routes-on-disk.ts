import fs from 'node:fs'
import path from 'node:path'

/** A page or a handler of the console, as its file in `app` says. */
export interface Route {
  /** as Next.js names it, without groups: `/api/admin/users/[id]` */
  name: string
  kind: 'page' | 'handler'
  /** folders from `app` down, groups among them */
  folders: string[]
  methods: string[]
  /** an address of it, with plausible values in the dynamic segments */
  url: string
}

const appFolder = path.resolve(import.meta.dirname, '../../../app')

/** Every page and every handler under `app`. */
export function routesOnDisk(): Route[] {
  return fs
    .readdirSync(appFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page|route)\.(ts|tsx|js|jsx)$/.test(file))
    .map(routeOf)
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

function routeOf(file: string): Route {
  const folders = path.dirname(file).split('/')
  const segments = folders.filter((folder) => folder !== '.' && !/^\(.*\)$/.test(folder))
  const isPage = path.basename(file).startsWith('page.')
  return {
    name: `/${segments.join('/')}`,
    kind: isPage ? 'page' : 'handler',
    folders: folders.filter((folder) => folder !== '.'),
    methods: isPage ? ['GET'] : exportedMethods(fs.readFileSync(path.join(appFolder, file), 'utf8')),
    url: `/${segments.map(plausible).join('/')}`,
  }
}

/** What OPTIONS says of a handler is held against this, so an export that is written otherwise is not missed. */
function exportedMethods(source: string): string[] {
  const exported = /^export (?:const|(?:async )?function) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm
  return [...source.matchAll(exported)].map(([, method]) => method ?? '').toSorted()
}

/** Nobody has these. */
const values: Record<string, string> = {
  '[id]': '0b5f7a52-6f0d-4f0c-9d0e-3f5d8a1c2b4e',
  '[session]': 'Zk3xQ9vB1nM7cT5rW2yH8jL4pS6dF0gA-uEoI_iOqUw',
  '[code]': 'q3JkT0m5Yw8vN1xR7sZbL2cD4fG6hK9pQ0aE-uIoW_Y',
  '[...nextauth]': 'session',
  '[provider]': 'github',
}

export function plausible(segment: string): string {
  if (!segment.startsWith('[')) return segment
  const value = values[segment]
  if (value === undefined) throw new Error(`${segment} in app is new: give it a plausible value here`)
  return value
}
