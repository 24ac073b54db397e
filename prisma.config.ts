import { defineConfig } from 'prisma/config'

// `generate` needs no schema engine, yet the CLI wants to download one unless it is told that it has it.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

// Nor has it anything to tell its makers.
process.env['CHECKPOINT_DISABLE'] ??= '1'

export default defineConfig({ schema: 'prisma/schema.prisma' })
