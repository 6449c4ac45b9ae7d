export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp'

/**
 * What a file begins as; nothing for what is none of these pictures. The name of a type that comes with a file is only what
 * somebody said. That the rest of the file is a picture too, only decoding it tells.
 */
export function pictureTypeOf(file: Uint8Array): PictureType | undefined {
  const start = String.fromCharCode(...file.subarray(0, 12))
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^RIFF.{4}WEBP$/s.test(start)) return 'image/webp'
  return undefined
}
