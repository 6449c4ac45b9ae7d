-- Tokens for scripts. The token itself is kept nowhere: only its SHA-256, which its organization's rows are searched for.

-- table: access_tokens distributed
CREATE TABLE access_tokens (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  scopes text[] NOT NULL CHECK (scopes <@ '{read,book,manage,administer}'::text[] AND cardinality(scopes) > 0),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  PRIMARY KEY (org_id, id),
  UNIQUE (org_id, hash),
  FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id) ON DELETE CASCADE
);

CREATE INDEX access_tokens_person ON access_tokens (org_id, person_id);

ALTER TABLE access_tokens ENABLE ROW LEVEL SECURITY;

ALTER TABLE access_tokens FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON access_tokens USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
