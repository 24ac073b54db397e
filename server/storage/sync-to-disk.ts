import fs from 'node:fs'
import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'

/** The part of PGlite's file system that this module needs; PGlite exports it without a type. */
interface NodeFileSystem {
  /** where a file of the database really is */
  realPath: (node: unknown) => string
  stream_ops: { fsync?: (stream: OpenFile) => number }
}

interface OpenFile {
  node: unknown
  /** descriptor of the real file; a folder has none */
  nfd?: number
}

/**
 * Without this a commit of the embedded database is in the memory of the operating system only, and a power cut takes it
 * away: PGlite's file system knows no `fsync`, and takes the database's word for it. To be called before anything is
 * written, on a database started with `durableStart`.
 */
export function syncToDisk(pglite: PGlite): void {
  const files: NodeFileSystem = pglite.Module.NODEFS
  files.stream_ops.fsync = ({ node, nfd }) => {
    if (nfd === undefined) syncFolder(files.realPath(node))
    else fs.fsyncSync(nfd)
    return 0
  }
}

/** `-F` turns fsync off, and of the ways to wait for the disk `fsync` is the one that reaches the file system. */
export const durableStart = (defaults: readonly string[]): string[] => [
  ...defaults.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]

/** All that is in a folder, and the folder itself: for what was written without `syncToDisk`. */
export function syncTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isDirectory()) syncFolder(file)
    else sync(file)
  }
  syncFolder(folder)
}

/** So that the names in it are kept; Windows knows no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder)
}

function sync(file: string): void {
  const descriptor = fs.openSync(file, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
