/** What a check of the deployment found. */
export interface Finding {
  state: 'ok' | 'warn' | 'fail'
  /** what is checked, and how it is */
  text: string
  /** what to do about it */
  advice?: string
}

export const ok = (text: string): Finding => ({ state: 'ok', text })
export const warn = (text: string, advice: string): Finding => ({ state: 'warn', text, advice })
export const fail = (text: string, advice: string): Finding => ({ state: 'fail', text, advice })
