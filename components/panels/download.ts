/** Has the browser save a file. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // the browser has read it long before
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 60_000)
}
