import { expect, test } from 'vitest'
import { maxViewsEach } from '../../../lib/contracts/saved-view.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { changeView } from '../../../server/views/change-view.ts'
import { deleteView } from '../../../server/views/delete-view.ts'
import { listViews } from '../../../server/views/list-views.ts'
import { saveView } from '../../../server/views/save-view.ts'
import { openTestDatabase } from '../../support/database.ts'

const now = new Date('2026-03-02T08:00:00.000Z')
const later = new Date('2026-03-02T09:00:00.000Z')

async function people(prisma: PrismaClient) {
  const add = (name: string, role: 'maintainer' | 'admin') =>
    prisma.user.create({ data: { name, role, email: `${name}@example.org` } })
  return {
    ada: await add('ada', 'maintainer'),
    bob: await add('bob', 'maintainer'),
    root: await add('root', 'admin'),
  }
}

const refused = (code: string) => expect.objectContaining({ code })

test('a private view is its owner’s alone: to others, admins among them, it does not exist', async () => {
  const { prisma } = await openTestDatabase()
  const { ada, bob, root } = await people(prisma)
  const view = { name: 'Old minors', path: '/versions?tab=kubernetes&kubernetes=1.29', shared: false }
  const id = await saveView(prisma, ada, view, now)
  const own = { id, ...view, editable: true, owner: null }
  expect(await listViews(prisma, ada)).toEqual([
    { ...own, created_at: now.toISOString(), updated_at: now.toISOString() },
  ])
  for (const other of [bob, root]) {
    expect(await listViews(prisma, other)).toEqual([])
    await expect(changeView(prisma, other, id, { shared: true }, later)).rejects.toEqual(refused('not_found'))
    await expect(deleteView(prisma, other, id)).rejects.toEqual(refused('not_found'))
  }
  await deleteView(prisma, ada, id)
  expect(await listViews(prisma, ada)).toEqual([])
})

test('a shared view is seen by everybody, and changed by its owner and by admins', async () => {
  const { prisma } = await openTestDatabase()
  const { ada, bob, root } = await people(prisma)
  const id = await saveView(prisma, ada, { name: 'Mine', path: '/', shared: false }, now)
  await changeView(prisma, ada, id, { name: 'Ours', shared: true }, later)
  expect(await listViews(prisma, bob)).toMatchObject([
    { name: 'Ours', shared: true, editable: false, owner: 'ada', updated_at: later.toISOString() },
  ])
  await expect(changeView(prisma, bob, id, { name: 'Mine' }, later)).rejects.toEqual(refused('forbidden'))
  await expect(deleteView(prisma, bob, id)).rejects.toEqual(refused('forbidden'))
  expect(await listViews(prisma, root)).toMatchObject([{ editable: true, owner: 'ada' }])
  await changeView(prisma, root, id, { shared: false }, later)
  expect(await listViews(prisma, bob)).toEqual([])
  expect(await listViews(prisma, ada)).toMatchObject([{ name: 'Ours', shared: false }])
})

test.each([
  'https://evil.example/',
  '//evil.example',
  'javascript:alert(1)',
  '/api/auth/signout',
  '/a/../..//x',
  '',
])('the path %s is no page of the console', async (path) => {
  const { prisma } = await openTestDatabase()
  const { ada } = await people(prisma)
  const saving = saveView(prisma, ada, { name: 'Elsewhere', path, shared: true }, now)
  await expect(saving).rejects.toMatchObject({ code: 'invalid_field', field: 'path' })
})

test('nobody keeps more views than the limit', async () => {
  const { prisma } = await openTestDatabase()
  const { ada, bob } = await people(prisma)
  const view = { name: 'One of many', path: '/', shared: false }
  const data = Array.from({ length: maxViewsEach }, () => ({
    ...view,
    ownerId: ada.id,
    createdAt: now,
    updatedAt: now,
  }))
  await prisma.savedView.createMany({ data })
  await expect(saveView(prisma, ada, view, now)).rejects.toEqual(refused('conflict'))
  await saveView(prisma, bob, view, now)
})
