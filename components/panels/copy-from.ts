import { notify } from '@/components/ui/notice.tsx'
import { copy } from './copy.ts'

/** Puts on the clipboard what the server answers at a path. */
export async function copyFrom(path: string, name: string): Promise<void> {
  const response = await fetch(path).catch(() => null)
  if (response?.ok === true) await copy(await response.text(), name)
  else notify(`${name} could not be read. Try again.`)
}
