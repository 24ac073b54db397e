/** Services elsewhere that vouch for a person. */
export const providers = ['github', 'oidc'] as const
export type Provider = (typeof providers)[number]

/** What a person can have to sign in with. */
export const ways = ['password', ...providers] as const
export type Way = (typeof ways)[number]
