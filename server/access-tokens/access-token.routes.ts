import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import type { App } from '../http/app.ts'
import { IdParams, problems, ref } from '../http/schema.ts'
import { tidy } from '../http/tidy.ts'
import { AccessTokenBody, AccessTokenFilter, AccessTokenSchema, NewAccessTokenSchema } from './access-token.schema.ts'
import { createAccessToken } from './create-access-token.ts'
import { listAccessTokens } from './list-access-tokens.ts'
import { revokeAccessToken } from './revoke-access-token.ts'

const tags = ['access tokens']
/** A token that could make tokens would outlive its own revocation. */
const config = { forPeopleOnly: true }

export function accessTokenRoutes(app: App, deps: Pick<Deps, 'db' | 'clock'>) {
  for (const schema of [AccessTokenSchema, NewAccessTokenSchema]) app.addSchema(schema)

  app.get(
    '/access-tokens',
    {
      config,
      schema: {
        tags,
        operationId: 'listAccessTokens',
        summary: 'List access tokens, the newest first',
        description: 'One’s own, or everybody’s for administrators. The tokens themselves are not kept anywhere.',
        querystring: AccessTokenFilter,
        response: { 200: Type.Object({ items: Type.Array(ref(AccessTokenSchema)) }), ...problems() },
      },
    },
    async (request) => ({ items: await listAccessTokens(deps, request.session, request.query.of ?? 'me') }),
  )

  app.post(
    '/access-tokens',
    {
      config,
      schema: {
        tags,
        operationId: 'createAccessToken',
        summary: 'Make an access token for a script',
        description:
          'It acts in the name of who makes it, as far as its scopes reach, and says so with `Authorization: Bearer`. Not with a token.',
        body: AccessTokenBody,
        response: { 201: ref(NewAccessTokenSchema), ...problems(409) },
      },
    },
    async (request, reply) => reply.code(201).send(await createAccessToken(deps, request.session, tidy(request.body))),
  )

  app.delete(
    '/access-tokens/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'revokeAccessToken',
        summary: 'Revoke an access token',
        description: 'At once. One’s own; administrators anybody’s. Not with a token.',
        params: IdParams('access token'),
        response: { 204: Type.Null(), ...problems(404) },
      },
    },
    async (request, reply) => {
      await revokeAccessToken(deps, request.session, request.params.id)
      return reply.code(204).send(null)
    },
  )
}
