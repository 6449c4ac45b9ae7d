// Written by hand from the plan of the API until the generated one takes its place: npm run api:types.

type Json<Body> = { headers: Record<string, unknown>; content: { 'application/json': Body } }
type Empty = { headers: Record<string, unknown>; content?: never }
type Failure = {
  headers: Record<string, unknown>
  content: { 'application/problem+json': components['schemas']['Problem'] }
}
type Operation<Parameters, Body, Answer> = {
  parameters: Parameters
  responses: { 200: Answer extends undefined ? Empty : Json<Answer>; default: Failure }
} & (Body extends undefined ? { requestBody?: never } : { requestBody: { content: { 'application/json': Body } } })
type None = { query?: never; header?: never; path?: never; cookie?: never }
type Path<P> = { query?: never; header?: never; path: P; cookie?: never }
type Query<Q> = { query?: Q; header?: never; path?: never; cookie?: never }
type Get<Parameters, Answer> = { parameters: None; get: Operation<Parameters, undefined, Answer> }

export interface components {
  schemas: {
    Problem: {
      type?: string
      title: string
      status: number
      code: string
      detail?: string
      instance?: string
      errors?: { field: string; code: string; message: string; accepted?: unknown }[]
      [more: string]: unknown
    }
    PersonName: { id: string; displayName: string }
    Me: {
      person: {
        id: string
        displayName: string
        upn: string
        mail: string | null
        locale: string | null
        zone: string | null
        roles: ('viewer' | 'booker' | 'approver' | 'administrator')[]
        managedRoomIds: string[]
      }
      organization: components['schemas']['Organization']
      identity: { kind: 'demo' }
      version: string
    }
    OpeningHours: {
      [Day in 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday']: {
        start: string
        end: string
      }[]
    }
    BookingPolicy: {
      maxDurationMinutes: number
      horizonDays: number
      openingHours: components['schemas']['OpeningHours'] | null
      capacityRule: 'ignore' | 'warn' | 'refuse'
    }
    PolicyOverrides: {
      [Rule in keyof components['schemas']['BookingPolicy']]: components['schemas']['BookingPolicy'][Rule] | null
    }
    Organization: {
      id: string
      name: string
      zone: string
      locale: string
      firstDayOfWeek: number
      active: boolean
      policy: components['schemas']['BookingPolicy']
      version: number
    }
    Building: { id: string; name: string; address: string; zone: string; version: number }
    Floor: { id: string; buildingId: string; name: string; version: number }
    Equipment: { id: string; name: string; icon: string; version: number }
    Tag: {
      id: string
      name: string
      emoji: string | null
      colour: string | null
      active: boolean
      version: number
    }
    Room: {
      id: string
      floorId: string
      buildingId: string
      name: string
      capacity: number
      description: string
      colour: string | null
      equipmentIds: string[]
      active: boolean
      bookable: boolean
      managerIds: string[]
      policy: components['schemas']['PolicyOverrides']
      effectivePolicy: components['schemas']['BookingPolicy']
      picture: string | null
      mayEdit: boolean
      zone: string
      version: number
    }
    Reservation: {
      id: string
      roomId: string
      start: string
      end: string
      zone: string
      status: 'pending' | 'confirmed' | 'cancelled'
      private: boolean
      title: string | null
      notes: string | null
      organizer: components['schemas']['PersonName'] | null
      host: components['schemas']['PersonName'] | null
      tagId: string | null
      attendeeCount: number | null
      hidden: boolean
      mayChange: boolean
      version: number
      createdAt: string
      updatedAt: string
    }
    NewReservation: {
      roomId: string
      start: string
      end: string
      title: string
      notes?: string
      hostId?: string
      tagId?: string | null
      attendeeCount?: number | null
      private?: boolean
    }
    ReservationChange: Partial<components['schemas']['NewReservation']>
    Alternatives: {
      times: { start: string; end: string }[]
      rooms: { roomId: string; name: string; buildingName: string; floorName: string; capacity: number }[]
    }
    Preview: {
      outcome: 'bookable' | 'refused'
      refusal?: { code: string; [more: string]: unknown }
      inTheWay: components['schemas']['Reservation'][]
      warnings: { code: string; [more: string]: unknown }[]
      alternatives: components['schemas']['Alternatives']
    }
    FreeRoom: { room: components['schemas']['Room']; reasons: { code: string }[]; freeUntil: string | null }
    ScheduleRoom: components['schemas']['Room'] & { reservations: components['schemas']['Reservation'][] }
  }
}

type Schemas = components['schemas']

export interface paths {
  '/auth/demo': {
    parameters: None
    get: Operation<None, undefined, { people: { displayName: string; upn: string; roles: string[] }[] }>
    post: Operation<None, { upn: string }, undefined>
  }
  '/auth/sign-out': { parameters: None; post: Operation<None, undefined, undefined> }
  '/api/v1/me': Get<None, Schemas['Me']>
  '/api/v1/me/reservations': Get<
    Query<{ period?: 'upcoming' | 'past'; limit?: number; cursor?: string }>,
    { items: Schemas['Reservation'][]; nextCursor: string | null }
  >
  '/api/v1/organization': Get<None, Schemas['Organization']>
  '/api/v1/buildings': Get<None, { items: Schemas['Building'][] }>
  '/api/v1/floors': Get<None, { items: Schemas['Floor'][] }>
  '/api/v1/equipment': Get<None, { items: Schemas['Equipment'][] }>
  '/api/v1/people': Get<
    Query<{ q?: string; active?: boolean; limit?: number; cursor?: string }>,
    { items: Schemas['PersonName'][]; nextCursor: string | null }
  >
  '/api/v1/tags': Get<None, { items: Schemas['Tag'][] }>
  '/api/v1/rooms': Get<
    Query<{ buildingId?: string; floorId?: string; active?: boolean }>,
    { items: Schemas['Room'][] }
  >
  '/api/v1/rooms/{id}': Get<Path<{ id: string }>, Schemas['Room']>
  '/api/v1/schedule': Get<
    {
      query: { from: string; to: string; buildingId?: string; floorId?: string; roomId?: string; tagId?: string }
      header?: never
      path?: never
      cookie?: never
    },
    { rooms: Schemas['ScheduleRoom'][] }
  >
  '/api/v1/free-rooms': Get<
    {
      query: {
        start: string
        end: string
        capacity?: number
        equipment?: string[]
        buildingId?: string
        floorId?: string
        limit?: number
      }
      header?: never
      path?: never
      cookie?: never
    },
    { rooms: Schemas['FreeRoom'][] }
  >
  '/api/v1/reservations': {
    parameters: None
    post: Operation<
      { query?: never; header?: { 'idempotency-key'?: string }; path?: never; cookie?: never },
      Schemas['NewReservation'],
      Schemas['Reservation']
    >
  }
  '/api/v1/reservations/preview': {
    parameters: None
    post: Operation<None, Schemas['NewReservation'], Schemas['Preview']>
  }
  '/api/v1/reservations/{id}': {
    parameters: None
    get: Operation<Path<{ id: string }>, undefined, Schemas['Reservation']>
    patch: Operation<
      { query?: never; header?: { 'if-match'?: string }; path: { id: string }; cookie?: never },
      Schemas['ReservationChange'],
      Schemas['Reservation']
    >
  }
  '/api/v1/reservations/{id}/preview': {
    parameters: None
    post: Operation<Path<{ id: string }>, Schemas['ReservationChange'], Schemas['Preview']>
  }
  '/api/v1/reservations/{id}/cancel': {
    parameters: None
    post: Operation<Path<{ id: string }>, undefined, Schemas['Reservation']>
  }
  '/api/v1/reservations/{id}/end': {
    parameters: None
    post: Operation<Path<{ id: string }>, undefined, Schemas['Reservation']>
  }
}
