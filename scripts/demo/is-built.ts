import fs from 'node:fs'
import path from 'node:path'

const sources = ['app', 'components', 'lib', 'server', 'prisma', 'public']
const files = [
  'package-lock.json',
  'next.config.js',
  'proxy.ts',
  'instrumentation-client.ts',
  'postcss.config.mjs',
  'tsconfig.json',
]
const generated = path.join('server', 'storage', 'generated')

/** True when the console was built after the last change of what it is built from. */
export function isBuilt(root: string): boolean {
  const buildId = path.join(root, '.next', 'BUILD_ID')
  if (!fs.existsSync(buildId) || !fs.existsSync(path.join(root, generated))) return false
  const built = fs.statSync(buildId).mtimeMs
  return sourcesOf(root).every((file) => fs.statSync(file).mtimeMs < built)
}

function sourcesOf(root: string): string[] {
  const inFolders = sources
    .filter((folder) => fs.existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(folder, file))
        .filter((file) => !file.startsWith(generated)),
    )
  return [...inFolders, ...files].map((file) => path.join(root, file)).filter((file) => fs.existsSync(file))
}
