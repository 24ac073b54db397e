import fs from 'node:fs'
import { ConfigError } from '../config-error.ts'
import type { Config } from '../config.ts'
import { keptSecret, nextAuthFile } from '../secrets.ts'
import { syncFolder } from '../storage/sync-to-disk.ts'
import type { SecretChange } from './factor/reseal.ts'

/** A change of NEXTAUTH_SECRET that is under way. */
export interface Rotation {
  change: SecretChange
  /** to be called when the database follows the next secret */
  finish: () => void
}

/**
 * Begins to change the secret, or takes up a change that was broken off: the next secret is on disk before the database
 * follows it, and takes its place after, so that a crash between loses neither.
 * @throws ConfigError where the environment gives the secret, and does not say which one was before
 */
export function beginRotation(config: Config): Rotation {
  const { nextAuthSecret: next, previousNextAuthSecret: previous, dataDir } = config
  if (next !== null) {
    if (previous === null || previous === next)
      throw new ConfigError(
        'NEXTAUTH_SECRET must be the new secret, and PREVIOUS_NEXTAUTH_SECRET the one from before.',
      )
    return { change: { previous: [previous], next }, finish: () => undefined }
  }
  const file = nextAuthFile(dataDir)
  const draft = draftOf(file)
  const change = {
    previous: [keptSecret(file), ...(previous === null ? [] : [previous])],
    next: keptSecret(draft),
  }
  const finish = () => {
    fs.renameSync(draft, file)
    syncFolder(dataDir)
  }
  return { change, finish }
}

/** Whether a change was begun and not finished. */
export const isRotationOpen = (dataDir: string): boolean => fs.existsSync(draftOf(nextAuthFile(dataDir)))

const draftOf = (file: string) => `${file}.next`
