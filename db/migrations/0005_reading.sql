-- Reading with second thoughts: corrections that can be taken back, columns that a body's files have year after year,
-- files that wait to be read (also over a restart), many files at once, and drafts handed to a body below.

-- What a person corrected, step by step, while a file is checked. Gone once it is saved or discarded.
create table plan_import_step (
  plan_import_id uuid not null,
  organization_id uuid not null references organization,
  number int not null check (number >= 0),
  kind text not null,
  corrections jsonb not null,
  document jsonb not null,
  notes jsonb not null,
  tables jsonb not null,
  made_by uuid references person,
  made_at timestamptz not null default now(),
  primary key (plan_import_id, number),
  foreign key (plan_import_id, organization_id) references plan_import (id, organization_id)
);
comment on table plan_import_step is 'How a file stood after each correction (0: as it was read): the states, not the corrections, so that a later release of the program gives back exactly what stood there.';

alter table plan_import
  add column step int not null default 0,
  add column for_organization_id uuid references organization,
  add column for_organization_doubtful boolean not null default false,
  add column handed_plan_id uuid;
comment on column plan_import.step is 'Which step stands now; later ones can be done again.';
comment on column plan_import.for_organization_id is 'Whose plan it is: the own body or one below it; null while nobody has said.';
comment on column plan_import.for_organization_doubtful is 'Recognised by likeness, and no person has looked.';
comment on column plan_import.handed_plan_id is 'The draft that it became in a body below. No reference: that body may throw its draft away.';
update plan_import set for_organization_id = organization_id;
insert into plan_import_step (plan_import_id, organization_id, number, kind, corrections, document, notes, tables, made_by, made_at)
  select id, organization_id, 0, 'read', corrections, document, notes, tables, created_by, created_at from plan_import where state = 'checking';

create table column_memory (
  organization_id uuid not null references organization,
  shape text not null check (shape <> ''),
  labels jsonb not null,
  roles jsonb not null,
  file_name text not null,
  learned_by uuid references person,
  learned_at timestamptz not null default now(),
  primary key (organization_id, shape)
);
comment on table column_memory is 'What a person of the body said that the columns of a table with such headings hold: next year''s file needs no hand.';
comment on column column_memory.shape is 'Hash of the folded headings from left to right.';

create table import_batch (
  id uuid primary key,
  organization_id uuid not null references organization,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  unique (id, organization_id)
);
create index import_batch_organization on import_batch (organization_id);
comment on table import_batch is 'Files that were brought in together.';

create table plan_reading (
  id uuid primary key,
  organization_id uuid not null references organization,
  batch_id uuid,
  position int not null default 0,
  name text not null,
  stored_file_id uuid,
  state text not null default 'waiting' check (state in ('waiting', 'read', 'refused')),
  code text,
  attempts int not null default 0,
  plan_import_id uuid,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  foreign key (batch_id, organization_id) references import_batch (id, organization_id),
  foreign key (stored_file_id, organization_id) references stored_file (id, organization_id),
  foreign key (plan_import_id, organization_id) references plan_import (id, organization_id),
  check ((state = 'refused') = (code is not null)),
  check ((state = 'read') = (plan_import_id is not null)),
  check (state = 'refused' or stored_file_id is not null)
);
create index plan_reading_waiting on plan_reading (created_at) where state = 'waiting';
create index plan_reading_batch on plan_reading (batch_id, position);
comment on table plan_reading is 'A file on its way to be read: taken up again where the program stopped meanwhile.';
comment on column plan_reading.name is 'As the browser or the archive names it, folders included: they often say whose plan it is.';
comment on column plan_reading.attempts is 'A file at which the program ended three times is given up.';

do $$ declare name text; begin
  foreach name in array array['plan_import_step', 'column_memory', 'import_batch', 'plan_reading'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I using (organization_id = current_organization() or in_system_scope())
      with check (organization_id = current_organization() or in_system_scope())', name);
  end loop;
end $$;

grant select, insert, delete on plan_import_step to shudarga_app;
grant select, insert, update, delete on column_memory to shudarga_app;
grant select, insert on import_batch to shudarga_app;
grant select, insert, update on plan_reading to shudarga_app;

-- A body may put a draft into the hands of a body below it: all at once, in one transaction, and from then on it is that
-- body's alone (docs/decisions/0009). It neither sees nor changes the draft afterwards.
create function is_below(body uuid) returns boolean language sql stable as $$
  select exists (
    select from organization below, organization mine
    where below.id = body and mine.id = current_organization() and below.path <@ mine.path and below.id <> mine.id)
$$;
comment on function is_below is 'Whether the body stands below the one for which this transaction runs.';

alter table plan add column handed_by uuid references organization;
comment on column plan.handed_by is 'The body above that read the file and handed the draft over; null where the body made it itself.';
create policy hand_over on plan for insert with check (
  state = 'draft' and handed_by = current_organization() and created_at = now() and is_below(organization_id));

create function fills_handed_plan(handed uuid, body uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from plan p where p.id = handed and p.organization_id = body and p.state = 'draft'
      and p.handed_by = current_organization() and p.created_at = now())
$$;
comment on function fills_handed_plan is 'Whether this very transaction (its start is the row''s created_at) hands the draft over. Runs as the owner: the one who hands over may not see drafts of others.';
create function fills_handed_measure(handed uuid, body uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from measure m where m.id = handed and m.organization_id = body and fills_handed_plan(m.plan_id, body))
$$;
revoke execute on function fills_handed_plan, fills_handed_measure from public;
grant execute on function fills_handed_plan, fills_handed_measure to shudarga_app;

create policy hand_over on objective for insert with check (fills_handed_plan(plan_id, organization_id));
create policy hand_over on measure for insert with check (fills_handed_plan(plan_id, organization_id));
create policy hand_over on criterion for insert with check (fills_handed_measure(measure_id, organization_id));
create policy hand_over on indicator for insert with check (fills_handed_measure(measure_id, organization_id));
create policy hand_over on audit_entry for insert with check (
  person_id = current_person() and action = 'plan.handed-over' and is_below(organization_id));
