import { newSecret } from '../digest.ts'

/** The prefix lets scanners of repositories find one that was left lying around. */
const pattern = /^ktd_[\w-]{43}$/

export const newTokenSecret = () => `ktd_${newSecret()}`

/** True for what may be a token. Whether it is one, the database knows. */
export const looksLikeToken = (text: string) => pattern.test(text)
