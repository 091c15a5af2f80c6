-- Bodies, people, sessions, and the audit chain. Every table that belongs to a body carries organization_id and a
-- row policy, so that a forgotten check in the program still shows and changes nothing of another body.
create extension if not exists ltree;

create function current_person() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('shudarga.person_id', true), '')::uuid $$;
comment on function current_person is 'The person in whose name this transaction runs; null for a citizen.';

create function current_organization() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('shudarga.organization_id', true), '')::uuid $$;
comment on function current_organization is 'The body for which this transaction runs; null for a citizen.';

create function in_system_scope() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('shudarga.system', true), '') = 'on' $$;
comment on function in_system_scope is 'On only while a session is looked up, a person signs in, or the demo is loaded.';

create table organization (
  id uuid primary key default gen_random_uuid(),
  parent_id uuid references organization,
  path ltree not null unique,
  kind text not null check (kind in ('ministry', 'agency', 'aimag', 'district', 'soum', 'department', 'school', 'hospital', 'company', 'other')),
  name text not null check (name <> ''),
  place text,
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  created_at timestamptz not null default now()
);
create index organization_path on organization using gist (path);
create index organization_parent on organization (parent_id);
comment on table organization is 'A public body (байгууллага) in the tree of bodies.';
comment on column organization.path is 'Place in the tree; the label of a body is its id without dashes.';
comment on column organization.place is 'Where its documents are issued: Шанд хот.';
comment on column organization.slug is 'Its name in the address of its public page.';

create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  email text not null unique check (email = lower(email)),
  language text not null default 'mn' check (language in ('mn', 'en')),
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
comment on table person is 'Somebody who signs in.';

create table credential (
  person_id uuid primary key references person on delete cascade,
  password_hash text not null,
  changed_at timestamptz not null default now()
);
comment on table credential is 'argon2id hashes, apart from person so that no page query can ever select one.';

create table membership (
  person_id uuid not null references person on delete cascade,
  organization_id uuid not null references organization on delete cascade,
  role text not null check (role in ('specialist', 'head', 'reviewer', 'administrator')),
  position text not null default '',
  primary key (person_id, organization_id, role)
);
create index membership_organization on membership (organization_id);
comment on table membership is 'Who may do what in which body; position (албан тушаал) is printed in signature blocks.';

create table session (
  token_hash bytea primary key,
  person_id uuid not null references person on delete cascade,
  organization_id uuid not null references organization on delete cascade,
  csrf_token text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_expires on session (expires_at);
comment on table session is 'SHA-256 of the cookie, never the cookie: a copy of the database signs nobody in.';

create table sign_in_failure (
  email text not null,
  at timestamptz not null default now()
);
create index sign_in_failure_email on sign_in_failure (email, at);
comment on table sign_in_failure is 'Wrong passwords of the last hour, to slow guessing down; swept at each sign-in.';

create table audit_entry (
  organization_id uuid not null references organization,
  sequence bigint not null,
  at timestamptz not null,
  person_id uuid,
  action text not null,
  noun text not null,
  noun_id uuid not null,
  detail text not null default '{}',
  previous_hash text not null,
  hash text not null,
  primary key (organization_id, sequence)
);
create index audit_entry_noun on audit_entry (noun, noun_id);
comment on table audit_entry is 'What was changed by whom: one hash chain for each body, written in the transaction of the change.';
comment on column audit_entry.detail is 'JSON as text, so that what was hashed is what is kept.';

create table audit_head (
  organization_id uuid primary key references organization on delete cascade,
  sequence bigint not null,
  hash text not null
);
comment on table audit_head is 'End of each chain: locked by the writer, so that two changes at once cannot fork it.';

create function audit_text(e audit_entry) returns text language sql stable set timezone = 'UTC' as $$
  select concat_ws(E'\n', e.previous_hash, e.organization_id, e.sequence,
    to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(e.person_id::text, ''), e.action, e.noun, e.noun_id, e.detail)
$$;
comment on function audit_text is 'The text whose SHA-256 is the hash of an entry; the verifier writes the same.';

create function chain_audit_entry() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare head audit_head;
begin
  insert into audit_head values (new.organization_id, 0, repeat('0', 64)) on conflict do nothing;
  select * into head from audit_head where organization_id = new.organization_id for update;
  new.sequence := head.sequence + 1;
  new.at := clock_timestamp();
  new.previous_hash := head.hash;
  new.hash := encode(sha256(convert_to(audit_text(new), 'UTF8')), 'hex');
  update audit_head set sequence = new.sequence, hash = new.hash where organization_id = new.organization_id;
  return new;
end $$;
create trigger chain before insert on audit_entry for each row execute function chain_audit_entry();

create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'the audit log is only ever added to'; end $$;
create trigger keep before update or delete on audit_entry for each row execute function refuse_change();

alter table organization enable row level security;
create policy see on organization for select using (true);
create policy write on organization for insert with check (in_system_scope());

alter table person enable row level security;
create policy see on person for select using (
  in_system_scope() or id = current_person()
  or exists (select from membership m where m.person_id = person.id and m.organization_id = current_organization()));
create policy add on person for insert with check (in_system_scope());
create policy change on person for update using (in_system_scope() or id = current_person());

alter table credential enable row level security;
create policy system on credential using (in_system_scope()) with check (in_system_scope());

alter table membership enable row level security;
create policy see on membership for select using (
  in_system_scope() or organization_id = current_organization() or person_id = current_person());
-- who belongs to a body decides what everybody else of it may see, and no policy can tell an administrator's wish from
-- a smuggled one: only the commands for people change it
create policy add on membership for insert with check (in_system_scope());
create policy remove on membership for delete using (in_system_scope());

alter table session enable row level security;
create policy system on session using (in_system_scope()) with check (in_system_scope());
alter table sign_in_failure enable row level security;
create policy system on sign_in_failure using (in_system_scope()) with check (in_system_scope());

alter table audit_head enable row level security;
create policy see on audit_head for select using (in_system_scope() or organization_id = current_organization());
alter table audit_entry enable row level security;
create policy see on audit_entry for select using (in_system_scope() or organization_id = current_organization());
create policy add on audit_entry for insert with check (
  in_system_scope() or (organization_id = current_organization() and person_id = current_person()));

grant usage on schema public to shudarga_app;
grant select, insert on organization to shudarga_app;
grant select, insert, update on person to shudarga_app;
grant select, insert, update on credential to shudarga_app;
grant select, insert, delete on membership to shudarga_app;
grant select, insert, update, delete on session to shudarga_app;
grant select, insert, delete on sign_in_failure to shudarga_app;
grant select, insert on audit_entry to shudarga_app;
grant select on audit_head to shudarga_app;
