import fs from 'node:fs'

// Both as Linux counts them; null on other systems.

/** Has `peakMemoryMb` forget what was before: the first start of an embedded database, for one. */
export function forgetPeakMemory(pid: number): void {
  const file = `/proc/${pid}/clear_refs`
  if (fs.existsSync(file)) fs.writeFileSync(file, '5')
}

/** The most memory that a process has had, in MB (resident set). */
export function peakMemoryMb(pid: number): number | null {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(read(pid, 'status'))?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

const ticksPerSecond = 100

/** The time of processors that a process has had, in seconds. */
export function cpuSeconds(pid: number): number | null {
  // After the name of the program, which may hold anything, come the state and then numbers: utime is the 12th, stime next.
  const fields = read(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []
  const [user, system] = [fields[11], fields[12]]
  return user === undefined || system === undefined ? null : (Number(user) + Number(system)) / ticksPerSecond
}

function read(pid: number, what: string): string {
  const file = `/proc/${pid}/${what}`
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}
