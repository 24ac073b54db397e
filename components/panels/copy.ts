import { notify } from '@/components/ui/notice.tsx'

/** Puts the text on the clipboard and says so. */
export async function copy(text: string, name: string): Promise<void> {
  const clipboard: Clipboard | undefined = navigator.clipboard
  if (clipboard === undefined) {
    notify('Copying needs https or localhost.') // browsers have no clipboard elsewhere
    return
  }
  try {
    await clipboard.writeText(text)
    notify(`${name} copied`)
  } catch {
    notify('The browser did not allow copying.')
  }
}
