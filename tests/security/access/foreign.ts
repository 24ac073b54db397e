/** Headers of requests that do not come from our own page; null leaves out what the test's requests have else. */
export const foreign: Record<string, Record<string, string | null>> = {
  'another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  'another site, in an old browser': { origin: 'https://evil.example' },
  'another site that hides its origin': { origin: null, 'sec-fetch-site': 'cross-site' },
  'another site with our origin': { 'sec-fetch-site': 'cross-site' },
  'another site that says it is the host': {
    origin: 'https://evil.example',
    'x-forwarded-host': 'evil.example',
  },
  'a frame without an origin': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'a neighbouring host': { origin: 'http://evil.localhost', 'sec-fetch-site': 'same-site' },
  'another port of this host': { origin: 'http://127.0.0.1:9', 'sec-fetch-site': 'same-site' },
  'a caller that says nothing of where it comes from': { origin: null },
}
