/** Loads another page as a whole, so that nothing of this one stays; does not return while the browser is on its way. */
export function leaveFor(path: string): Promise<never> {
  window.location.assign(path)
  return new Promise(() => undefined)
}
