import v8 from 'node:v8'
import { serve } from './serve.ts'

// A heap may grow by half before what nobody needs is collected; by itself Node.js lets it grow fourfold (decision 15).
v8.setFlagsFromString('--heap-growing-percent=50')

await serve(process.env, { dev: process.argv.includes('--dev') })
