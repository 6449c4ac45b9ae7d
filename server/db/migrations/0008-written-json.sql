-- What every answer says of a reservation, written once as JSON when the reservation is: docs/decisions/0013-written-json.md
-- A generated column may call only what PostgreSQL calls immutable. `to_json` and the text of a timestamp are not, though
-- they would be here: they depend on settings, and so the parts of a date are put together by hand.

-- a JSON object whose end is open, so that what depends on the viewer follows
ALTER TABLE reservations
  ADD COLUMN json_frame text NOT NULL GENERATED ALWAYS AS (
    '{"id":"' || id::text || '","roomId":"' || room_id::text || '","start":"'
    || extract(year FROM starts_at AT TIME ZONE 'UTC')::text || '-'
    || lpad(extract(month FROM starts_at AT TIME ZONE 'UTC')::text, 2, '0') || '-'
    || lpad(extract(day FROM starts_at AT TIME ZONE 'UTC')::text, 2, '0') || 'T' || (starts_at AT TIME ZONE 'UTC')::time::text || 'Z' || '","end":"'
    || extract(year FROM ends_at AT TIME ZONE 'UTC')::text || '-'
    || lpad(extract(month FROM ends_at AT TIME ZONE 'UTC')::text, 2, '0') || '-'
    || lpad(extract(day FROM ends_at AT TIME ZONE 'UTC')::text, 2, '0') || 'T' || (ends_at AT TIME ZONE 'UTC')::time::text || 'Z' || '","status":"'
    || status || '","private":' || private::text || ',"version":' || version::text
  ) STORED,
  -- what a viewer who may not see a private reservation gets none of (rule 31)
  ADD COLUMN json_words text NOT NULL GENERATED ALWAYS AS (
    ',"title":' || (json_object(ARRAY['', title]) -> '')::text
    || ',"tagId":' || coalesce('"' || tag_id::text || '"', 'null')
  ) STORED;

ALTER TABLE people
  ADD COLUMN json_name text NOT NULL GENERATED ALWAYS AS (
    '{"id":"' || id::text || '","displayName":' || (json_object(ARRAY['', display_name]) -> '')::text || '}'
  ) STORED;
