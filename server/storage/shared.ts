import type { Storage } from './open.ts'

// The console's bundler loads this module a second time; what there is one of hangs on `globalThis`.
declare global {
  var kamajiTelemetryStorage: Storage | undefined
}

/** Makes the open storage known to the console, which lives in the same process. */
export function shareStorage(storage: Storage): void {
  globalThis.kamajiTelemetryStorage = storage
}

/** @throws Error when `server/main.ts` did not start this process */
export function sharedStorage(): Storage {
  if (globalThis.kamajiTelemetryStorage === undefined)
    throw new Error('The database is not open: start the server with `npm start`, not with `next`.')
  return globalThis.kamajiTelemetryStorage
}
