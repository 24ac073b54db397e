import type { PrismaClient } from '../storage/open.ts'
import { sharedStorage } from '../storage/shared.ts'

/** The database of this process, for the pages and handlers of people and sessions. */
export const database = (): PrismaClient => sharedStorage().prisma
