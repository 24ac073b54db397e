// npm run demo: a console to look at, with a simulated fleet, in a folder of its own. It never touches ./data.
import path from 'node:path'
import { build } from './demo/build.ts'
import { findFreePort } from './demo/free-port.ts'
import { forgetDeployment } from './demo/forget-deployment.ts'
import { Steps } from './demo/steps.ts'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'demo-data')

process.chdir(root)
const { HOST: host = '127.0.0.1', PORT: wantedPort = '3000' } = process.env
forgetDeployment(process.env)
const steps = new Steps()

try {
  const building = await build(root, steps)
  // from here on the generated client is there
  const { demoData } = await import('./demo/demo-data.ts')
  const [{ email, password }] = await Promise.all([demoData(folder, new Date(), steps), building.finished])
  const port = await findFreePort(Number(wantedPort), host)
  const { serve } = await import('../server/serve.ts')
  await serve({ ...process.env, HOST: host, PORT: String(port), DATA_DIR: folder }, { dev: false })
  console.log(`
  The demo is ready, after ${steps.seconds()} s. Its fleet is simulated.

    http://localhost:${port}
    email     ${email}
    password  ${password}

  Ctrl-C stops it.
`)
} catch (error) {
  console.error(`\nThe demo cannot start: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
