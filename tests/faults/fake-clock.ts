import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fakeTimeLibrary } from '../support/fake-time-library.ts'

/** The clock of a process's own, by libfaketime: it is set while the process runs, forth and back. */
export interface FakeClock {
  /** of the process that is to have it; what measures durations goes on as ever */
  environment: Record<string, string>
  /** from now on it is this instant, and time goes on from there */
  set: (instant: Date) => void
  remove: () => void
}

/** @throws Error where libfaketime is not installed */
export function makeFakeClock(): FakeClock {
  const library = fakeTimeLibrary()
  if (library === null) throw new Error('libfaketime is not installed (Debian: apt-get install faketime)')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-clock-'))
  const file = path.join(folder, 'offset')
  return {
    environment: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    set: (instant) => {
      const seconds = (instant.getTime() - Date.now()) / 1000
      // In one step: the process reads it with each look at its clock.
      fs.writeFileSync(`${file}.new`, `${seconds < 0 ? '' : '+'}${seconds.toFixed(3)}`)
      fs.renameSync(`${file}.new`, file)
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}
