import type { Command } from 'commander'
import { addUserCreate } from './user/create.ts'
import { addUserDisable } from './user/disable.ts'
import { addUserEnable } from './user/enable.ts'
import { addUserList } from './user/list.ts'
import { addUserResetPassword } from './user/reset-password.ts'
import { addUserResetTotp } from './user/reset-totp.ts'
import { addUserRole } from './user/role.ts'
import { addUserSessions } from './user/sessions.ts'
import { addUserUnlock } from './user/unlock.ts'

export function addUser(program: Command): void {
  const user = program.command('user').description('People who may sign in to the console.')
  addUserCreate(user)
  addUserList(user)
  addUserRole(user)
  addUserDisable(user)
  addUserEnable(user)
  addUserResetPassword(user)
  addUserResetTotp(user)
  addUserUnlock(user)
  addUserSessions(user)
}
