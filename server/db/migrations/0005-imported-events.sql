-- Which events of calendar files became reservations, so that the same file imported twice books once.
-- The uid is the event's own (RFC 5545, 3.8.4.7); one event may hold several rooms.

-- table: imported_events distributed
CREATE TABLE imported_events (
  org_id uuid NOT NULL,
  uid text NOT NULL CHECK (length(uid) BETWEEN 1 AND 255),
  room_id uuid NOT NULL,
  reservation_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, uid, room_id),
  FOREIGN KEY (org_id, reservation_id) REFERENCES reservations (org_id, id) ON DELETE CASCADE
);

ALTER TABLE imported_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE imported_events FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON imported_events USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
