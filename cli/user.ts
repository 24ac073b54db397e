import type { Command } from 'commander'
import { addUserCreate } from './user/create.ts'
import { addUserDisable } from './user/disable.ts'
import { addUserList } from './user/list.ts'
import { addUserResetPassword } from './user/reset-password.ts'

export function addUser(program: Command): void {
  const user = program.command('user').description('People who may sign in to the console.')
  addUserCreate(user)
  addUserList(user)
  addUserDisable(user)
  addUserResetPassword(user)
}
