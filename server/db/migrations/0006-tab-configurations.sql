-- What the tabs in channels and chats of Microsoft Teams show, and who books through them. Which channel or chat a tab
-- stands in is nobody's business here and is kept nowhere: docs/decisions/0012-tabs-narrow.md

-- table: tab_configurations distributed
CREATE TABLE tab_configurations (
  org_id uuid NOT NULL REFERENCES organizations (org_id) ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  -- The chosen places or things, of the kind that rooms_by says. What of them has gone since is left out when it is read.
  rooms_by text NOT NULL CHECK (rooms_by IN ('all', 'buildings', 'floors', 'equipment', 'rooms')),
  room_ids uuid[] NOT NULL,
  -- how the schedule opens; NULL says what the organization or the rooms say
  view text NOT NULL CHECK (view IN ('day', 'week', 'month')),
  first_day_of_week smallint CHECK (first_day_of_week BETWEEN 1 AND 7),
  zone text,
  filter_building_id uuid,
  filter_seats integer CHECK (filter_seats > 0),
  filter_equipment_ids uuid[] NOT NULL,
  filter_tag_ids uuid[] NOT NULL,
  permissions text NOT NULL CHECK (permissions IN ('everybody', 'owners', 'people')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, id)
);

-- table: tab_people distributed
CREATE TABLE tab_people (
  org_id uuid NOT NULL,
  tab_id uuid NOT NULL,
  person_id uuid NOT NULL,
  owner boolean NOT NULL,
  may_add boolean NOT NULL,
  may_change boolean NOT NULL,
  may_delete boolean NOT NULL,
  PRIMARY KEY (org_id, tab_id, person_id),
  FOREIGN KEY (org_id, tab_id) REFERENCES tab_configurations (org_id, id) ON DELETE CASCADE,
  FOREIGN KEY (org_id, person_id) REFERENCES people (org_id, id) ON DELETE CASCADE
);

CREATE INDEX tab_people_person ON tab_people (org_id, person_id);

ALTER TABLE tab_configurations ENABLE ROW LEVEL SECURITY;

ALTER TABLE tab_configurations FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON tab_configurations USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

ALTER TABLE tab_people ENABLE ROW LEVEL SECURITY;

ALTER TABLE tab_people FORCE ROW LEVEL SECURITY;

CREATE POLICY inside_organization ON tab_people USING (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
