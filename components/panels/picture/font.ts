/** The font of the page as a rule that carries it along: a picture is shown where the page's files are not. */
export async function embeddedFont(family: string): Promise<string> {
  const face = faceOf(family)
  if (face === null) return ''
  const address = /url\(["']?([^"')]+)/.exec(face.style.getPropertyValue('src'))?.[1]
  if (address === undefined) return ''
  const response = await fetch(new URL(address, face.parentStyleSheet?.href ?? document.baseURI))
  const data = await asDataUrl(await response.blob())
  return `@font-face{font-family:${family};font-weight:100 900;src:url(${data})}`
}

function faceOf(family: string): CSSFontFaceRule | null {
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (
        rule instanceof CSSFontFaceRule &&
        bare(rule.style.getPropertyValue('font-family')) === bare(family)
      )
        return rule
  return null
}

const bare = (family: string) => family.replaceAll(/["']/g, '')

function asDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result : '')
    })
    reader.addEventListener('error', () => {
      reject(new Error('The font cannot be read.'))
    })
    reader.readAsDataURL(blob)
  })
}
