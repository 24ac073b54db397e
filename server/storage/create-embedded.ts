import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

const pglite = pathToFileURL(createRequire(import.meta.url).resolve('@electric-sql/pglite')).href

const program = `
  const { workerData } = require('node:worker_threads')
  import(workerData.pglite)
    .then(({ PGlite }) => PGlite.create(workerData.folder))
    .then((database) => database.close())
`

/**
 * Makes an empty embedded database in a folder, in a thread that ends afterwards: it takes 450 MB, of which a thread that
 * goes on would keep the most.
 * @throws Error when it cannot be made there
 */
export async function createEmbedded(folder: string): Promise<void> {
  const worker = new Worker(program, { eval: true, workerData: { pglite, folder }, execArgv: [] })
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${folder} could not be made: code ${code}`)),
    )
  })
}
