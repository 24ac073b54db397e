import fs from 'node:fs'
import path from 'node:path'
import { fail, ok, warn, type Finding } from './finding.ts'

const others = 0o077

/** The data folder: there, writable, and closed to others. */
export function checkFolder(dataDir: string): Finding {
  const folder = path.resolve(dataDir)
  if (!fs.existsSync(folder))
    return warn(`the data folder ${folder} does not exist`, 'The first start of the server makes it.')
  try {
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
  } catch {
    return fail(`the data folder ${folder} cannot be written`, 'Give it to the user that runs the server.')
  }
  const mode = fs.statSync(folder).mode & 0o777
  if ((mode & others) !== 0)
    return warn(
      `the data folder ${folder} is open to others (mode ${mode.toString(8)})`,
      `chmod 700 ${folder}`,
    )
  return ok(`data folder ${folder}`)
}

const gib = 1024 ** 3

/** Room on the disk of the data folder. */
export function checkDisk(dataDir: string): Finding {
  const existing = fs.existsSync(dataDir) ? dataDir : '.'
  const { bavail, bsize } = fs.statfsSync(existing)
  const free = bavail * bsize
  const text = `${(free / gib).toFixed(1)} GiB free on the disk of the data folder`
  if (free >= 2 * gib) return ok(text)
  const advice = 'Make room: a database without room takes no reports.'
  return free >= gib / 4 ? warn(text, advice) : fail(text, advice)
}
