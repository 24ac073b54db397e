import { send } from './access/send.ts'

/** The lists of the catalogue that admins edit. */
export type CatalogueList = 'releases' | 'support' | 'marks' | 'mappings'

/** Adds an entry, or corrects the one with the same key. @throws ApiError */
export async function saveEntry(list: CatalogueList, entry: object): Promise<void> {
  await send('POST', `/api/admin/catalogue/${list}`, entry)
}

/** @throws ApiError */
export async function takeBackEntry(list: CatalogueList, key: object): Promise<void> {
  await send('DELETE', `/api/admin/catalogue/${list}`, key)
}
