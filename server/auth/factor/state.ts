import type { PrismaClient } from '../../storage/open.ts'
import type { Viewer } from '../session/find.ts'
import { adminsNeedFactor } from '../settings.ts'
import { countRecoveryCodes } from './recovery-codes.ts'

/** How it stands with somebody's own second factor. */
export async function factorState(prisma: PrismaClient, { user, has, lacksFactor }: Viewer) {
  return {
    isOn: has.factor,
    recoveryCodesLeft: await countRecoveryCodes(prisma, user.id),
    isRequired: lacksFactor || (user.role === 'admin' && adminsNeedFactor()),
  }
}
