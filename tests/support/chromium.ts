import fs from 'node:fs'
import { chromium } from '@playwright/test'

/** Debian's Chromium, else the one that Playwright downloaded; null where there is neither. */
export function chromiumProgram(): string | null {
  return ['/usr/bin/chromium', chromium.executablePath()].find((file) => fs.existsSync(file)) ?? null
}

/** Quiet: no look-ups of its own. Root (in containers) needs it without the sandbox. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
