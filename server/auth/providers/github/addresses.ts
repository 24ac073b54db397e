import type { GitHubSettings } from '../../../config-sign-in.ts'

/** Where a GitHub answers its API: the public one has a host of its own for it, a GitHub Enterprise Server a path. */
export function apiBase({ url }: GitHubSettings): string {
  return url === 'https://github.com' ? 'https://api.github.com' : `${url}/api/v3`
}

export const loginBase = ({ url }: GitHubSettings) => `${url}/login/oauth`
