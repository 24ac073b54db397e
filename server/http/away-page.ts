import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { errorCodes, retryAfterHeader } from '../errors.ts'

const { status, title } = errorCodes.unavailable
const style = `
  html { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  main { max-width: 32rem; margin: 30vh auto 0; padding: 0 1.5rem }
  h1 { font-size: 1.25rem }`
const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>This page works again by itself as soon as the database does.</p>
<p><a href="">Try again</a></p>
</main>
</body>
</html>
`
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What is for people to look at; handlers and files answer for themselves. */
export const isPage = (path: string) => !/^\/(api\/|_next\/|icon\.svg)/.test(path)

/** In the place of a page while the database is away: not one of them can say anything without it. */
export function answerAwayPage(response: ServerResponse): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(page)),
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    ...retryAfterHeader('unavailable'),
  })
  response.end(page)
}
