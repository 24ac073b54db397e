import { defineConfig } from 'prisma/config'

// `generate` needs no schema engine, yet the CLI wants to download one unless it is told that it has it.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma' })
