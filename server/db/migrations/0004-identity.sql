-- Who signs in with Microsoft Entra ID, and what their directory says of them. An organization of theirs has the tenant's id.

ALTER TABLE people ADD COLUMN guest boolean NOT NULL DEFAULT false;

ALTER TABLE people ADD COLUMN job_title text;

ALTER TABLE people ADD COLUMN office_location text;

ALTER TABLE people ADD COLUMN preferred_language text;

-- whether the roles are app roles of the directory, which takes away what it gave
ALTER TABLE people ADD COLUMN roles_from_directory boolean NOT NULL DEFAULT false;

-- when a sign-in was last counted, and when Graph last told the profile
ALTER TABLE people ADD COLUMN signed_in_at timestamptz;

ALTER TABLE people ADD COLUMN profile_read_at timestamptz;

-- Sessions are sealed into cookies and kept nowhere; those that were ended before their time are remembered until then.
-- table: ended_sessions distributed
CREATE TABLE ended_sessions (
  org_id uuid NOT NULL REFERENCES organizations (org_id) ON DELETE CASCADE,
  id uuid NOT NULL,
  forget_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);

ALTER TABLE ended_sessions ENABLE ROW LEVEL SECURITY;

ALTER TABLE ended_sessions FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON ended_sessions USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
