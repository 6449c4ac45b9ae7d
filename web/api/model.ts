import type { paths } from './schema.d.ts'

/** Names for what the API answers, taken from the contract itself so that they cannot drift from it. */
type Answer<Operation> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: Status extends 200 | 201
        ? Responses[Status] extends { content: { 'application/json': infer Body } }
          ? Body
          : never
        : never
    }[keyof Responses]
  : never
type Body<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Content } } }
  ? Content
  : never

export type Me = Answer<paths['/api/v1/me']['get']>
export type Organization = Me['organization']
export type OrganizationChange = Body<paths['/api/v1/organization']['patch']>
export type Building = Answer<paths['/api/v1/buildings']['get']>['items'][number]
export type Floor = Answer<paths['/api/v1/floors']['get']>['items'][number]
export type Equipment = Answer<paths['/api/v1/equipment']['get']>['items'][number]
export type Tag = Answer<paths['/api/v1/tags']['get']>['items'][number]
export type Room = Answer<paths['/api/v1/rooms']['get']>['items'][number]
export type NewRoom = Body<paths['/api/v1/rooms']['post']>
export type RoomChange = Body<paths['/api/v1/rooms/{id}']['patch']>
export type Person = Answer<paths['/api/v1/people/{id}']['get']>
export type NewPerson = Body<paths['/api/v1/people']['post']>
export type PersonChange = Body<paths['/api/v1/people/{id}']['patch']>
export type Reservation = Answer<paths['/api/v1/reservations/{id}']['get']>
export type NewReservation = Body<paths['/api/v1/reservations']['post']>
export type ReservationChange = Body<paths['/api/v1/reservations/{id}']['patch']>
export type Preview = Answer<paths['/api/v1/reservations/preview']['post']>
export type FreeRoom = Answer<paths['/api/v1/free-rooms']['get']>['rooms'][number]
export type TabConfiguration = Answer<paths['/api/v1/tab-configurations/{id}']['get']>
export type NewTabConfiguration = Body<paths['/api/v1/tab-configurations']['post']>
export type DemoPerson = Answer<paths['/auth/demo']['get']>['people'][number]
export type AccessToken = Answer<paths['/api/v1/access-tokens']['get']>['items'][number]
export type NewAccessToken = Answer<paths['/api/v1/access-tokens']['post']>
