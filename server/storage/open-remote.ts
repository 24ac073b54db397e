import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'
import { connectionOptions, openForReports } from './open-for-reports.ts'
import type { Storage } from './open.ts'

/** @param connections at most, beside those for reports */
export async function openRemote(databaseUrl: string, connections: number): Promise<Storage> {
  const reports = await openForReports(databaseUrl)
  const adapter = new PrismaPg({ ...connectionOptions(databaseUrl), max: connections })
  const prisma = new PrismaClient({ adapter })
  const close = async () => {
    await Promise.all([prisma.$disconnect(), reports.close()])
  }
  return { ...reports, prisma, close }
}
