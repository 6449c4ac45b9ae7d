import { Type } from 'typebox'
import type { App } from './app.ts'
import { Problem } from './problem.ts'

/** Where routes take a file as it is, as their whole body: no other type of content is read there. */
export function takeFiles(app: App, types: readonly string[], limitBytes: number) {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser([...types], { parseAs: 'buffer', bodyLimit: limitBytes }, (_request, body, done) =>
    done(null, body),
  )
}

/** The body of such a route, for its schema. */
export const fileBody = (types: readonly string[], description: string) => ({
  content: Object.fromEntries(
    types.map((type) => [type, { schema: Type.Unknown({ contentMediaType: type, description }) }]),
  ),
})

export function requireFile(body: unknown, types: readonly string[]): Buffer {
  if (Buffer.isBuffer(body) && body.length > 0) return body
  throw new Problem(400, 'invalid_request', 'Send the file as the body of the request, with its type of content.', {
    errors: [{ field: 'body', code: 'required', message: 'is empty', accepted: types }],
  })
}
