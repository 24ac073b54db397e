import fs from 'node:fs'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

const wasmFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')

/** What the generated glue exports besides its types: the hook that takes the instance. */
interface WasmGlue {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void
}

let instantiated: Promise<void> | null = null

async function instantiate(): Promise<void> {
  const bytes = fs.readFileSync(wasmFile.replace(/\.js$/, '.wasm'))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the glue module is the import object
  const imports = { './schema_engine_bg.js': bindings } as unknown as WebAssembly.Imports
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- exported by the glue, missing in its types
  const glue = bindings as unknown as WasmGlue
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
}

/** Prisma's schema engine, built for WASM: it runs in this process and needs no download. */
export async function schemaEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
  schema: { path: string; content: string },
): Promise<bindings.SchemaEngine> {
  await (instantiated ??= instantiate())
  const adapter = bindMigrationAwareSqlAdapterFactory(factory)
  return bindings.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => undefined, adapter)
}
