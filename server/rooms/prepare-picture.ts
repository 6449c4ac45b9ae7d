import { type PictureType, pictureTypeOf } from '#domain/pictures/picture-type.ts'
import { invalidField, Problem } from '../http/problem.ts'

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const satisfies PictureType[]
export const PICTURE_LIMIT_BYTES = 5 * 1024 * 1024

const LONGEST_SIDE = 1200
/** Small files can unfold into pictures that fill the memory: what a good camera takes, and no more. */
const MOST_PIXELS = 50_000_000
const LONGEST_SECONDS = 15

const refused = (code: string, message: string, accepted: unknown) => invalidField('picture', code, message, accepted)

/**
 * The picture as it is kept: upright, at most 1200 pixels wide and high, WebP, and without what cameras write about place
 * and time. Encoded anew, so that nothing of a crafted file reaches a browser. Faults are problems of the field `picture`.
 */
export async function preparePicture(file: Uint8Array): Promise<Uint8Array> {
  // Before the decoder sees it: libvips knows many more formats, some of which are programs (SVG, PDF).
  if (!pictureTypeOf(file)) throw refused('format', 'This is no picture that we take.', PICTURE_TYPES)
  // Not at the start of the server, which would wait for it and may never need it.
  const { default: sharp } = await import('sharp')
  try {
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata()
    if (width * height > MOST_PIXELS)
      throw refused('too_many_pixels', `It has ${width} × ${height} pixels.`, `${MOST_PIXELS} pixels at most`)
    return await sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .timeout({ seconds: LONGEST_SECONDS })
      .toBuffer()
  } catch (error) {
    if (error instanceof Problem) throw error
    throw refused('broken', 'This picture is damaged and cannot be read to its end.', PICTURE_TYPES)
  }
}
