import { expect, test } from 'vitest'
import { answer } from './client.ts'
import { problemOf } from './problem.ts'

const answered = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers })

test('a problem keeps its code, its fields, and the request to look for', () => {
  const problem = problemOf(answered(400, { 'x-request-id': 'req-7' }), {
    title: 'Bad Request',
    status: 400,
    code: 'invalid_request',
    errors: [{ field: 'capacity', code: 'minimum', message: 'must be at least 1' }],
  })
  expect(problem).toMatchObject({ code: 'invalid_request', status: 400, requestId: 'req-7' })
  expect(problem.errorOf('capacity')?.code).toBe('minimum')
  expect(problem.errorOf('name')).toBeUndefined()
})

test('a pause asked for is kept', () => {
  const body = { title: 'Too Many Requests', status: 429, code: 'too_many_requests' }
  expect(problemOf(answered(429, { 'retry-after': '3' }), body).retryAfter).toBe(3)
})

test.each([
  [502, 'unreachable'],
  [504, 'unreachable'],
  [500, 'other'],
])('an answer %d that is not a problem is %s', (status, code) => {
  expect(problemOf(answered(status), '<html>').code).toBe(code)
})

test('a call gives the body or throws the problem', async () => {
  await expect(answer(Promise.resolve({ data: 7, response: answered(200) }))).resolves.toBe(7)
  const error = { title: 'Not Found', status: 404, code: 'not_found' }
  await expect(answer(Promise.resolve({ error, response: answered(404) }))).rejects.toMatchObject({ code: 'not_found' })
})

test('a lost network is a problem of its own, an abandoned request is none', async () => {
  await expect(answer(Promise.reject(new TypeError('Failed to fetch')))).rejects.toMatchObject({
    code: 'unreachable',
    status: 0,
  })
  const abandoned = new DOMException('gone', 'AbortError')
  await expect(answer(Promise.reject(abandoned))).rejects.toBe(abandoned)
})
