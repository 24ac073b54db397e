/** What only our server or Next.js may say, or what other servers believe: from outside it must change nothing. */
export const forgedHeaders: Record<string, Record<string, string>> = {
  'x-middleware-subrequest': {
    'x-middleware-subrequest':
      'proxy:proxy:proxy:proxy:proxy:src/proxy:middleware:src/middleware:pages/_middleware',
  },
  'x-middleware-rewrite': { 'x-middleware-rewrite': '/account', 'x-middleware-next': '1' },
  'x-middleware-override-headers': {
    'x-middleware-override-headers': 'x-path,x-client-address',
    'x-middleware-request-x-path': '/forged',
    'x-middleware-request-x-client-address': '127.0.0.1',
  },
  'x-nextjs-data': { 'x-nextjs-data': '1' },
  'x-matched-path': {
    'x-matched-path': '/login',
    'x-invoke-path': '/login',
    'x-invoke-output': '/login',
    'x-now-route-matches': '1=login',
    'x-prerender-revalidate': 'forged',
  },
  'x-path, x-nonce and x-client-address': {
    'x-path': '/forged',
    'x-nonce': 'forged',
    'x-client-address': '127.0.0.1',
    'content-security-policy': "script-src 'nonce-forged'",
  },
  'x-forwarded-host and its like': {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '127.0.0.1',
    'x-real-ip': '127.0.0.1',
    forwarded: 'for=127.0.0.1;host=evil.example;proto=https',
    'x-original-url': '/login',
    'x-rewrite-url': '/login',
    'x-http-method-override': 'GET',
  },
}
