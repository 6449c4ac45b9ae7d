-- The picture that a person's directory has of them, as Microsoft Graph tells it after they signed in: small, and replaced.

-- counts pictures by the version of the person they came with, so that another picture has another address
ALTER TABLE people ADD COLUMN picture_version integer;

-- whether somebody whose profile could not be read is still told that it can be: once they have said no, it is enough
ALTER TABLE people ADD COLUMN ask_for_profile boolean NOT NULL DEFAULT true;

-- table: person_pictures distributed
CREATE TABLE person_pictures (
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  content_type text NOT NULL CHECK (content_type IN ('image/jpeg', 'image/png')),
  bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 65536),
  PRIMARY KEY (org_id, person_id),
  FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id) ON DELETE CASCADE
);

ALTER TABLE person_pictures ENABLE ROW LEVEL SECURITY;

ALTER TABLE person_pictures FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON person_pictures USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
