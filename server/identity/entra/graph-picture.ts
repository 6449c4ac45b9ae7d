import { pictureTypeOf } from '#domain/pictures/picture-type.ts'
import type { EntraSettings } from './entra-settings.ts'
import { GraphError } from './graph-profile.ts'

const PATIENCE_MS = 5_000
/** Of 96 by 96 pixels; many times what such a picture takes. */
const LIMIT_BYTES = 64 * 1024

export interface GraphPicture {
  readonly contentType: 'image/jpeg' | 'image/png'
  readonly bytes: Buffer
}

/** The small picture of whom the token is of, or nothing where there is none; `User.Read` is all it needs. */
export async function readGraphPicture(
  { graphUrl }: EntraSettings,
  accessToken: string,
): Promise<GraphPicture | undefined> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const response = await fetch(`${graphUrl}/v1.0/me/photos/96x96/$value`, {
    headers: { authorization: `Bearer ${accessToken}` },
    signal,
  }).catch(unanswered)
  if (response.status === 404) return undefined
  if (!response.ok) throw new GraphError('Graph refuses the picture', response.status)
  const bytes = await readWithin(response, LIMIT_BYTES).catch(unanswered)
  if (!bytes) throw new GraphError('The picture is larger than any of its size')
  const contentType = pictureTypeOf(bytes)
  if (contentType !== 'image/jpeg' && contentType !== 'image/png')
    throw new GraphError('Graph answers with something else than a picture')
  return { contentType, bytes }
}

function unanswered(error: unknown): never {
  throw new GraphError(`Graph does not answer: ${(error as Error).name}`)
}

/** Nothing for what is longer, of which no more is read. */
async function readWithin({ body }: Response, limit: number): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body ?? []) {
    pieces.push(piece)
    length += piece.byteLength
    if (length > limit) return undefined
  }
  return Buffer.concat(pieces)
}
