/** One value of a parameter in an address, however often it stands there. */
export const firstValue = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
