import { download } from '../download.ts'
import { panelPicture, type Caption, type Picture } from './panel-picture.ts'

/** Twice as many pixels: sharp on the screens of today, and in print. */
const pngScale = 2

/** Makes a picture of the chart, and has the browser keep it. @throws where the browser cannot draw it */
export async function savePicture(
  body: HTMLElement,
  caption: Caption,
  name: string,
  format: 'svg' | 'png',
): Promise<void> {
  const picture = await panelPicture(body, caption)
  const svg = new Blob([picture.svg], { type: 'image/svg+xml' })
  download(format === 'svg' ? svg : await asPng(picture, svg), `${name}.${format}`)
}

async function asPng({ width, height }: Picture, svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg)
  try {
    const image = new Image(width * pngScale, height * pngScale)
    image.src = address
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    canvas.getContext('2d')?.drawImage(image, 0, 0, image.width, image.height)
    return await canvas.convertToBlob({ type: 'image/png' })
  } finally {
    URL.revokeObjectURL(address)
  }
}
