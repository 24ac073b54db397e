import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkFolder } from '../../../cli/doctor/check-folder.ts'
import { checkProxies } from '../../../cli/doctor/check-proxies.ts'
import { checkClock, checkNode } from '../../../cli/doctor/check-runtime.ts'
import { checkSecrets } from '../../../cli/doctor/check-secrets.ts'
import { readConfig } from '../../../server/config.ts'

function folder(mode: number): string {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-doctor-'))
  fs.chmodSync(made, mode)
  onTestFinished(() => fs.rmSync(made, { recursive: true, force: true }))
  return made
}

describe('checks of the deployment', () => {
  it('ask for Node.js 20.19 or later', () => {
    expect(['20.19.0', '20.20.2', '22.0.0'].map((version) => checkNode(version).state)).toEqual([
      'ok',
      'ok',
      'ok',
    ])
    expect(['18.20.0', '20.18.9'].map((version) => checkNode(version).state)).toEqual(['fail', 'fail'])
  })

  it('find a clock that was never set', () => {
    expect(checkClock(new Date('2026-12-01')).state).toBe('ok')
    expect(checkClock(new Date('1970-01-01')).state).toBe('fail')
  })

  it('find a data folder that others can read, and one that is not there', () => {
    expect(checkFolder(folder(0o700)).state).toBe('ok')
    expect(checkFolder(folder(0o755))).toMatchObject({
      state: 'warn',
      advice: expect.stringContaining('chmod 700'),
    })
    expect(checkFolder('/nowhere/at/all').state).toBe('warn')
  })

  it('find secrets that are missing, or that others can read', () => {
    const dataDir = folder(0o700)
    const states = (environment: Record<string, string>) =>
      checkSecrets(readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, ...environment })).map(
        ({ state }) => state,
      )
    const secret = 'x'.repeat(40)
    expect(states({})).toEqual(['warn', 'warn'])
    expect(states({ NEXTAUTH_SECRET: secret, TELEMETRY_SECRET: secret })).toEqual(['ok', 'ok'])
    fs.writeFileSync(path.join(dataDir, 'telemetry-secret'), secret, { mode: 0o644 })
    expect(states({ NEXTAUTH_SECRET: secret })).toEqual(['ok', 'warn'])
    fs.chmodSync(path.join(dataDir, 'telemetry-secret'), 0o600)
    expect(states({ NEXTAUTH_SECRET: secret })).toEqual(['ok', 'ok'])
  })

  it('find a proxy of which nobody has told the server', () => {
    const states = (environment: Record<string, string>) =>
      checkProxies(readConfig({ NODE_ENV: 'test', ...environment })).map(({ state }) => state)
    expect(states({})).toEqual([])
    expect(states({ NEXTAUTH_URL: 'http://localhost:3000' })).toEqual([])
    const NEXTAUTH_URL = 'https://telemetry.example.org'
    expect(states({ NEXTAUTH_URL })).toEqual(['warn'])
    expect(states({ NEXTAUTH_URL, TRUSTED_PROXIES: '1' })).toEqual(['ok'])
  })
})
