-- A file may hold the plans of several bodies or years: each becomes an import of its own. And a draft that is handed to
-- a body below comes with the file that it was read from.

alter table plan_reading add constraint plan_reading_of_body unique (id, organization_id);

alter table plan_import
  add column plan_reading_id uuid,
  add column position int not null default 0 check (position >= 0),
  add column plans int not null default 1 check (plans > position),
  add foreign key (plan_reading_id, organization_id) references plan_reading (id, organization_id),
  add unique (plan_reading_id, position);
comment on column plan_import.plan_reading_id is 'The file that came, of which this is one plan; null for those from before files had a row of their own.';
comment on column plan_import.position is 'Which of the plans in its file it is, counted from 0; its source holds that part of the file only.';
comment on column plan_import.plans is 'How many plans the file holds.';
comment on column plan_reading.plan_import_id is 'The first plan of the file; plan_import.plan_reading_id names all of them.';
update plan_import i set plan_reading_id = r.id from plan_reading r where r.plan_import_id = i.id;

alter table plan
  add column source_file_id uuid,
  add constraint plan_source_file_held foreign key (source_file_id, organization_id)
    references stored_file (id, organization_id) deferrable;
comment on column plan.source_file_id is 'The file that it was read from, as the body itself holds it; null where it was written by hand.';
update plan p set source_file_id = i.stored_file_id from plan_import i where i.id = p.plan_import_id;
create index plan_source_file on plan (source_file_id);

-- The file goes with the draft (docs/decisions/0009): a row of its own, only downwards, only with the draft that names it
-- and in the same transaction (which defers the key for that), and only of a content that the giver holds. The content is kept once.
create function fills_handed_file(file uuid, body uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from plan p where p.source_file_id = file and p.organization_id = body and fills_handed_plan(p.id, body))
$$;
comment on function fills_handed_file is 'Whether this very transaction hands a draft over that names this file. Runs as the owner, as fills_handed_plan does.';
revoke execute on function fills_handed_file from public;
grant execute on function fills_handed_file to shudarga_app;

create function holds_content(hash text, bytes bigint) returns boolean language sql stable as $$
  select exists (
    select from stored_file f where f.organization_id = current_organization() and f.sha256 = hash and f.size = bytes)
$$;
comment on function holds_content is 'Whether the body for which this transaction runs holds that very content.';

create policy hand_over on stored_file for insert with check (
  stored_by = current_person() and original_sha256 is null and holds_content(sha256, size)
  and fills_handed_file(id, organization_id));
