-- The second lock behind `org_id = $1`: docs/decisions/0004-row-level-security.md
-- Without app.org_id the comparison is with NULL, so a forgotten setting shows nothing and writes nothing.
-- FORCE, because on a server where the login may create no role the application acts as the owner of the tables.

ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;

ALTER TABLE organizations FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON organizations USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

ALTER TABLE people ENABLE ROW LEVEL SECURITY;

ALTER TABLE people FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON people USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

ALTER TABLE buildings ENABLE ROW LEVEL SECURITY;

ALTER TABLE buildings FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON buildings USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

ALTER TABLE floors ENABLE ROW LEVEL SECURITY;

ALTER TABLE floors FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON floors USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

ALTER TABLE equipment ENABLE ROW LEVEL SECURITY;

ALTER TABLE equipment FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON equipment USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

ALTER TABLE tags ENABLE ROW LEVEL SECURITY;

ALTER TABLE tags FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON tags USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

ALTER TABLE rooms ENABLE ROW LEVEL SECURITY;

ALTER TABLE rooms FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON rooms USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

ALTER TABLE room_pictures ENABLE ROW LEVEL SECURITY;

ALTER TABLE room_pictures FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON room_pictures USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

ALTER TABLE room_equipment ENABLE ROW LEVEL SECURITY;

ALTER TABLE room_equipment FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON room_equipment USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

ALTER TABLE room_managers ENABLE ROW LEVEL SECURITY;

ALTER TABLE room_managers FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON room_managers USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

ALTER TABLE reservations ENABLE ROW LEVEL SECURITY;

ALTER TABLE reservations FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON reservations USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;

ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON idempotency_keys USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;

ALTER TABLE outbox FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON outbox USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

-- Background jobs learn which organizations exist and which outboxes wait; they change rows inside one organization.

CREATE POLICY read_by_jobs ON organizations FOR SELECT USING (current_setting('app.job', true) = 'on');

CREATE POLICY read_by_jobs ON outbox FOR SELECT USING (current_setting('app.job', true) = 'on');
