import fs from 'node:fs'

/** The most memory that a process has had, in MB (resident set, as Linux counts it); null on other systems. */
export function peakMemoryMb(pid: number): number | null {
  const file = `/proc/${pid}/status`
  if (!fs.existsSync(file)) return null
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync(file, 'utf8'))?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}
