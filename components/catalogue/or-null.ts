/** What is left empty in a form is not known. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
