const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu

/** Text from outside on one line: what would break it, or turn the text around it, is seen as a replacement character. */
export function visibleText(text: string): string {
  return text.replaceAll(unseen, '\uFFFD')
}
