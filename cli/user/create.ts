import { Option, type Command } from 'commander'
import { email, personName } from '../../lib/contracts/access/person.ts'
import { roles } from '../../lib/contracts/access/role.ts'
import { createUser, type NewUser } from '../../server/auth/people/create-user.ts'
import { createUserWithPassword } from '../../server/auth/people/create-user-with-password.ts'
import { checkedBy } from '../arguments.ts'
import { readFirstLine } from '../read-first-line.ts'
import { withPeople } from '../with-people.ts'
import { printLink } from './print-link.ts'

interface Options extends Omit<NewUser, 'name'> {
  name?: string
  passwordStdin?: true
}

export function addUserCreate(user: Command): void {
  user
    .command('create')
    .summary('give a person access')
    .description(
      'Gives a person access and prints a one-time link with which they set their password. With --password-stdin the\n' +
        'password is the first line of stdin instead; it is never given on the command line, where others can see it.',
    )
    .requiredOption('--email <address>', 'with which they sign in', checkedBy(email))
    .option(
      '--name <name>',
      'as shown in the console; else the part of the address before the @',
      checkedBy(personName),
    )
    .addOption(new Option('--role <role>', 'what they may do').choices(roles).default('maintainer'))
    .option('--password-stdin', 'read the password from stdin')
    .action(async (options: Options) => {
      const { email: address, role, name = address.slice(0, address.indexOf('@')), passwordStdin } = options
      const person = { email: address, name, role }
      const password = passwordStdin === true ? await readFirstLine(process.stdin) : null
      await withPeople(async ({ prisma }) => {
        if (password !== null) {
          await createUserWithPassword(prisma, null, person, password, new Date())
          console.log(`${address} can sign in now (${role}).`)
        } else {
          const { link } = await createUser(prisma, null, person, new Date())
          console.log(`${address} has access (${role}) once the password is set.`)
          printLink(link)
        }
      })
    })
}
