import { z } from 'zod'
import { postSignInAction, signIn, type Browser } from '../../support/sign-in.ts'
import { password, send, type TestPerson } from './people.ts'

interface Given {
  origin: string
  admin: Browser
  person: TestPerson
  /** where the person is signed in */
  browser: Browser
}

const sessions = z.object({ rows: z.array(z.object({ id: z.string(), current: z.boolean() })) })

/** Each way to end a session from outside or from within. */
export const endings: Record<string, (given: Given) => Promise<unknown>> = {
  'was disabled by an admin': ({ admin, person }) =>
    send(admin, 'PATCH', `/api/admin/users/${person.id}`, { disabled: true }),
  'lost the password to a reset by an admin': ({ admin, person }) =>
    send(admin, 'POST', `/api/admin/users/${person.id}/reset`),
  'revoked this session in another browser': async ({ origin, person }) => {
    const other = await signIn(origin, person.email, password)
    const { rows } = sessions.parse(await (await other.fetch('/api/account/sessions')).json())
    for (const { id, current } of rows)
      if (!current) await send(other, 'DELETE', `/api/account/sessions/${id}`)
  },
  'changed the password in another browser': async ({ origin, person }) => {
    const other = await signIn(origin, person.email, password)
    const change = { current: password, password: 'lamp orchid seventeen brook' }
    await send(other, 'POST', '/api/account/password', change)
  },
  'signed out': ({ browser }) => postSignInAction(browser, 'signout', {}),
}
