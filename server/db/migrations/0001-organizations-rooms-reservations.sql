-- Everything one organization owns. Rules for tables: docs/decisions/0003-schema-by-organization.md
-- Statements end with a semicolon at the end of a line; `-- table: NAME KIND` declares how a table is spread on Citus.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- table: organizations distributed
CREATE TABLE organizations (
  org_id uuid NOT NULL PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  zone text NOT NULL,
  locale text NOT NULL,
  first_day_of_week smallint NOT NULL DEFAULT 1 CHECK (first_day_of_week BETWEEN 1 AND 7),
  active boolean NOT NULL DEFAULT true,
  -- booking policy that holds where a room says nothing else
  max_duration_minutes integer NOT NULL DEFAULT 1440 CHECK (max_duration_minutes > 0),
  horizon_days integer NOT NULL DEFAULT 180 CHECK (horizon_days > 0),
  opening_hours jsonb,
  capacity_rule text NOT NULL DEFAULT 'warn' CHECK (capacity_rule IN ('ignore', 'warn', 'refuse')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

-- table: people distributed
CREATE TABLE people (
  org_id uuid NOT NULL REFERENCES organizations (org_id) ON DELETE CASCADE,
  id uuid NOT NULL,
  display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
  upn text NOT NULL CHECK (length(upn) BETWEEN 1 AND 320),
  entra_object_id uuid,
  mail text,
  locale text,
  zone text,
  roles text[] NOT NULL DEFAULT '{booker}' CHECK (roles <@ '{viewer,booker,approver,administrator}'::text[]),
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, entra_object_id)
);

CREATE UNIQUE INDEX people_upn ON people (org_id, lower(upn));

-- table: buildings distributed
CREATE TABLE buildings (
  org_id uuid NOT NULL REFERENCES organizations (org_id) ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  address text NOT NULL DEFAULT '',
  zone text NOT NULL,
  position integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE UNIQUE INDEX buildings_name ON buildings (org_id, lower(name));

-- table: floors distributed
CREATE TABLE floors (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  building_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  position integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, building_id) REFERENCES buildings (org_id, id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX floors_name ON floors (org_id, building_id, lower(name));

-- table: equipment distributed
CREATE TABLE equipment (
  org_id uuid NOT NULL REFERENCES organizations (org_id) ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  icon text NOT NULL DEFAULT 'other',
  position integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE UNIQUE INDEX equipment_name ON equipment (org_id, lower(name));

-- table: tags distributed
CREATE TABLE tags (
  org_id uuid NOT NULL REFERENCES organizations (org_id) ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  emoji text,
  colour text,
  position integer NOT NULL DEFAULT 0,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE UNIQUE INDEX tags_name ON tags (org_id, lower(name));

-- table: rooms distributed
CREATE TABLE rooms (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  floor_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  capacity integer NOT NULL CHECK (capacity BETWEEN 1 AND 10000),
  description text NOT NULL DEFAULT '',
  colour text,
  position integer NOT NULL DEFAULT 0,
  active boolean NOT NULL DEFAULT true,
  bookable boolean NOT NULL DEFAULT true,
  -- overrides of the organization's booking policy; NULL says what the organization says
  max_duration_minutes integer CHECK (max_duration_minutes > 0),
  horizon_days integer CHECK (horizon_days > 0),
  opening_hours jsonb,
  capacity_rule text CHECK (capacity_rule IN ('ignore', 'warn', 'refuse')),
  -- changes whenever the picture does, so a picture's address can be kept by the browser
  picture_version integer,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, floor_id) REFERENCES floors (org_id, id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX rooms_name ON rooms (org_id, floor_id, lower(name));

-- table: room_pictures distributed
CREATE TABLE room_pictures (
  org_id uuid NOT NULL,
  room_id uuid NOT NULL,
  content_type text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (org_id, room_id),
  FOREIGN KEY (org_id, room_id) REFERENCES rooms (org_id, id) ON DELETE CASCADE
);

-- table: room_equipment distributed
CREATE TABLE room_equipment (
  org_id uuid NOT NULL,
  room_id uuid NOT NULL,
  equipment_id uuid NOT NULL,
  PRIMARY KEY (org_id, room_id, equipment_id),
  FOREIGN KEY (org_id, room_id) REFERENCES rooms (org_id, id) ON DELETE CASCADE,
  FOREIGN KEY (org_id, equipment_id) REFERENCES equipment (org_id, id) ON DELETE CASCADE
);

-- table: room_managers distributed
CREATE TABLE room_managers (
  org_id uuid NOT NULL,
  room_id uuid NOT NULL,
  person_id uuid NOT NULL,
  PRIMARY KEY (org_id, room_id, person_id),
  FOREIGN KEY (org_id, room_id) REFERENCES rooms (org_id, id) ON DELETE CASCADE,
  FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id) ON DELETE CASCADE
);

CREATE INDEX room_managers_person ON room_managers (org_id, person_id);

-- table: reservations distributed
CREATE TABLE reservations (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  room_id uuid NOT NULL,
  -- who booked it, and for whom (rule 30)
  organizer_id uuid NOT NULL,
  host_id uuid NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  notes text NOT NULL DEFAULT '' CHECK (length(notes) <= 5000),
  tag_id uuid,
  attendee_count integer CHECK (attendee_count > 0),
  private boolean NOT NULL DEFAULT false,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  -- the time the room is held: the meeting and its buffers as they were when it was booked (rule 10)
  blocked tstzrange NOT NULL,
  status text NOT NULL CHECK (status IN ('pending', 'confirmed', 'cancelled')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid NOT NULL,
  cancelled_at timestamptz,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, room_id) REFERENCES rooms (org_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (org_id, organizer_id) REFERENCES people (org_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (org_id, host_id) REFERENCES people (org_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (org_id, tag_id) REFERENCES tags (org_id, id) ON DELETE RESTRICT,
  CHECK (starts_at < ends_at),
  CHECK (isfinite(starts_at) AND isfinite(ends_at)),
  CHECK (
    NOT isempty(blocked)
    AND lower_inc(blocked) AND NOT upper_inc(blocked)
    AND NOT lower_inf(blocked) AND NOT upper_inf(blocked)
    AND blocked @> tstzrange(starts_at, ends_at, '[)')
  ),
  CONSTRAINT no_double_booking EXCLUDE USING gist (org_id WITH =, room_id WITH =, blocked WITH &&)
    WHERE (status IN ('pending', 'confirmed'))
);

CREATE INDEX reservations_organizer ON reservations (org_id, organizer_id, starts_at);

CREATE INDEX reservations_host ON reservations (org_id, host_id, starts_at);

-- table: idempotency_keys distributed
CREATE TABLE idempotency_keys (
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  -- of the request, so that one key cannot stand for two different wishes
  request_hash text NOT NULL,
  reservation_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, person_id, key)
);

CREATE INDEX idempotency_keys_age ON idempotency_keys (org_id, created_at);

-- table: outbox distributed
CREATE TABLE outbox (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);
