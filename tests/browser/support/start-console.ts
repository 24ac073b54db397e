import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../../support/postgres-cluster.ts'
import { startGitHub, variablesOf, type GitHubPerson } from '../../support/providers/github.ts'
import { startServer, type ServerProcess } from '../../support/server-process.ts'
import { signIn } from '../../support/sign-in.ts'
import { makeFleet } from './make-fleet.ts'
import { handOver, type Person, type SessionCookie } from './running-console.ts'

const admin: Person = {
  email: 'ada@example.org',
  name: 'Ada Lovelace',
  role: 'admin',
  password: 'otter velvet gravel noon',
}
const maintainer: Person = {
  email: 'grace@example.org',
  name: 'Grace Hopper',
  role: 'maintainer',
  password: 'lantern orchid thimble brook',
}

/** Who is signed in at the imitation of GitHub. */
const mona: GitHubPerson = {
  id: 583_231,
  login: 'mona',
  email: 'mona@example.org',
  isVerified: true,
  memberships: { clastix: 'active' },
}

/** Once for the run: a console with a fleet and two people, on the built server and an embedded database of its own. */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export
export default async function startConsole(): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-browser-'))
  let server: ServerProcess | undefined
  const github = await startGitHub()
  github.person = mona
  const stop = async () => {
    await server?.stop()
    await github.close()
    keepLog(server?.output() ?? '')
    fs.rmSync(folder, { recursive: true, force: true })
  }
  try {
    const staleAdmin = await makeFleet(folder, [admin, maintainer], new Date())
    server = await startServer({
      DATA_DIR: folder,
      TRUSTED_PROXIES: '1',
      INGEST_RATE_PER_ADDRESS: '0',
      ...(await addressOf()),
      ...variablesOf(github),
    })
    const { origin } = server
    const sessions = {
      admin: await cookiesOf(origin, admin),
      maintainer: await cookiesOf(origin, maintainer),
    }
    handOver({ origin, people: { admin, maintainer }, sessions, staleAdmin })
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/** A provider sends browsers back to where the console is said to be. */
async function addressOf(): Promise<Record<string, string>> {
  const port = await freePort()
  return { PORT: String(port), NEXTAUTH_URL: `http://127.0.0.1:${port}` }
}

/** What the server said is of use where a test has failed: it has the ids of the requests. */
function keepLog(text: string): void {
  fs.mkdirSync('test-results', { recursive: true })
  fs.writeFileSync('test-results/browser-server.log', text)
}

async function cookiesOf(origin: string, { email, password }: Person): Promise<SessionCookie[]> {
  const { cookies } = await signIn(origin, email, password)
  return [...cookies].map(([name, value]) => ({ name, value }))
}
