import type { Command } from 'commander'
import { defaultTokenDays, maxTokenDays, tokenName, tokenScopes } from '../../lib/contracts/access/token.ts'
import type { Scope } from '../../lib/contracts/access/scope.ts'
import { findUser } from '../../server/auth/people/find-user.ts'
import { createToken } from '../../server/auth/tokens/create.ts'
import { checkedBy, wholeNumber } from '../arguments.ts'
import { withStorage } from '../with-storage.ts'

interface Options {
  name: string
  scopes: Scope[]
  days: number
}

export function addTokenCreate(token: Command): void {
  token
    .command('create')
    .summary("let a program ask in a person's name")
    .description(
      'Prints a token that acts as this person, with the role that they have at the time, within its scopes. The token\n' +
        'alone goes to standard output, this once: the database keeps its hash.',
    )
    .argument('<email>', 'whose token it is')
    .requiredOption('--name <name>', 'what it is for', checkedBy(tokenName))
    .requiredOption('--scopes <scopes>', 'of read (JSON), export (CSV), admin; with commas', readScopes)
    .option('--days <n>', 'how long it is good', wholeNumber(1, maxTokenDays), defaultTokenDays)
    .action(async (email: string, asked: Options) => {
      await withStorage(async ({ prisma }) => {
        const { id, role } = await findUser(prisma, email)
        const owner = { id, role, sessionId: null }
        const made = await createToken(prisma, null, owner, asked, new Date())
        console.error(`A token of ${email} (${asked.scopes.join(', ')}), good until ${made.expires_at}:`)
        console.log(made.token)
      })
    })
}

const readScopes = (text: string) => checkedBy(tokenScopes)(text.split(',').map((scope) => scope.trim()))
