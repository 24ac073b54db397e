import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'

/** A PostgreSQL of our own: private data folder and port, default durability, gone when it is stopped. */
export interface Cluster {
  /** connection string of a database in it */
  url: (database: string) => string
  /** ends its processes: SIGINT closes every connection and writes all, SIGQUIT leaves all as it is, as a crash does */
  halt: (signal: 'SIGINT' | 'SIGQUIT') => Promise<void>
  /** starts them again, on the same data and port */
  resume: () => Promise<void>
  stop: () => Promise<void>
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim())
  return { uid: id('-u'), gid: id('-g') }
}

/** The folder with `initdb` and `postgres`, newest version first; null where there is none. */
export function postgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => path.join(debian, version, 'bin')), ...pathFolders()]
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((p) => fs.existsSync(path.join(folder, p)))) ?? null
  )
}

const pathFolders = () => (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')

/**
 * @param parent the folder in which it gets one of its own
 * @throws Error when PostgreSQL is not installed or does not start within 30 s
 */
export async function startCluster(parent = os.tmpdir()): Promise<Cluster> {
  const programs = postgresPrograms()
  if (programs === null) throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql)')
  const user = unprivileged()
  const folder = fs.mkdtempSync(path.join(parent, 'kamaji-telemetry-pg-'))
  if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(folder, user.uid, user.gid)
  const data = path.join(folder, 'data')
  const initdb = spawnSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    { ...user, cwd: folder, encoding: 'utf8' },
  )
  if (initdb.status !== 0) throw new Error(`initdb failed: ${initdb.stderr}`)
  const port = await freePort()
  const log = fs.openSync(path.join(folder, 'log'), 'a')
  const start = async () => {
    const server = spawn(
      path.join(programs, 'postgres'),
      ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-c', 'max_connections=200'],
      { ...user, cwd: folder, stdio: ['ignore', 'ignore', log] },
    )
    await accepting(port, server)
    return server
  }
  let server = await start()
  const halt: Cluster['halt'] = async (signal) => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await ended
  }
  return {
    url: (database) => `postgresql://postgres@127.0.0.1:${port}/${database}`,
    halt,
    resume: async () => {
      server = await start()
    },
    stop: async () => {
      await halt('SIGINT')
      fs.closeSync(log)
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

async function accepting(port: number, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode}`)
    if (await connects(port)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('PostgreSQL did not start within 30 s')
}

/** It listens before it is ready: only an answered sign-in tells. */
async function connects(port: number): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}
