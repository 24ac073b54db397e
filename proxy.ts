import { NextResponse, type NextRequest } from 'next/server'

/**
 * Gives each page its content security policy with a fresh nonce. It guards nothing: every page, handler and action
 * asks for the user itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search) // a page cannot see its own address
  headers.set('content-security-policy', policy) // Next.js takes the nonce for its own scripts from here
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'no-store')
  return response
}

function contentSecurityPolicy(nonce: string): string {
  // In development React rebuilds server stacks with eval, and the overlay of Next.js brings styles of its own.
  const isDevelopment = process.env['NODE_ENV'] === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src-elem 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `style-src-attr ${isDevelopment ? "'unsafe-inline'" : "'none'"}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
}

export const config = {
  // Not the report paths (the body of a matched request is cut at 10 MiB), and not what may be cached.
  matcher: ['/((?!_next/static/|_next/image|icon\\.svg|(?:stats|create|update|delete)(?:/|$)).*)'],
}
