-- Files that take long to write: a row before the work, so that it shows how far it is and goes on after a restart.
create table writing (
  id uuid primary key,
  organization_id uuid not null references organization,
  for_everybody boolean not null default false,
  kind text not null,
  wish jsonb not null,
  version text not null,
  file_name text not null check (file_name <> ''),
  state text not null default 'waiting' check (state in ('waiting', 'ready', 'failed')),
  refusal jsonb,
  phase text not null default 'waiting' check (phase in ('waiting', 'gathering', 'pictures', 'writing')),
  done int not null default 0 check (done >= 0),
  total int not null default 0 check (total >= 0),
  attempts int not null default 0,
  leased_until timestamptz,
  size bigint check (size >= 0),
  keep_until timestamptz,
  created_by uuid references person,
  created_at timestamptz not null,
  check ((state = 'failed') = (refusal is not null)),
  check ((state = 'ready') = (size is not null)),
  check ((state = 'waiting') = (keep_until is null)),
  unique (organization_id, for_everybody, version)
);
create index writing_waiting on writing (created_at) where state = 'waiting';
create index writing_kept on writing (keep_until) where state <> 'waiting';
comment on table writing is 'A file on its way to be written, or kept for a while after that. Not a record: it can be written again at any time.';
comment on column writing.organization_id is 'Who asked for it; for a citizen the body whose document it is.';
comment on column writing.for_everybody is 'Written in the scope of a citizen, so that it holds what is public and nothing else.';
comment on column writing.wish is 'What was asked for, as its kind understands it; the content is read again when it is written.';
comment on column writing.version is 'SHA-256 of all that decides what the file says: who asks for the same gets the same file.';
comment on column writing.refusal is 'Why it could not be written: a code, and values for its sentence.';
comment on column writing.attempts is 'A file at which the program ended three times is given up.';
comment on column writing.leased_until is 'Until then the program that writes it is alive; it extends this as long as it works.';
comment on column writing.keep_until is 'The file is removed then, and the row with it.';

alter table writing enable row level security;
create policy see on writing for select using (
  organization_id = current_organization() or for_everybody or in_system_scope());
create policy add on writing for insert with check (organization_id = current_organization() or in_system_scope());
create policy change on writing for update using (organization_id = current_organization() or in_system_scope())
  with check (organization_id = current_organization() or in_system_scope());
create policy remove on writing for delete using (in_system_scope());
grant select, insert, update, delete on writing to shudarga_app;
