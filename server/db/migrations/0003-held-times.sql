-- What holds a room around a time, found by comparing instants: docs/decisions/0011-what-holds-a-room.md
-- Row-level security lets no index answer `blocked && …`, because PostgreSQL does not know that && tells nothing of the
-- rows it passes over (it is not LEAKPROOF); of < and > it knows.

ALTER TABLE reservations
  ADD COLUMN blocked_from timestamptz NOT NULL GENERATED ALWAYS AS (lower(blocked)) STORED,
  ADD COLUMN blocked_until timestamptz NOT NULL GENERATED ALWAYS AS (upper(blocked)) STORED;

CREATE INDEX reservations_held ON reservations (org_id, room_id, blocked_until) WHERE status IN ('pending', 'confirmed');
