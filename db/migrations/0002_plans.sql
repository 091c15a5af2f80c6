-- Plans: what an office promised. Once approved, a measure's row never changes: an amendment retires it and adds another.
-- Every reference between rows of bodies carries organization_id: row policies do not bind foreign keys, so that else a
-- body could hang its own objective into another's plan.
create table stored_file (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  original_sha256 text,
  stored_by uuid references person,
  stored_at timestamptz not null default now(),
  unique (id, organization_id)
);
create index stored_file_organization on stored_file (organization_id);
comment on table stored_file is 'Which content of the content-addressed store a body holds, and under which name.';
comment on column stored_file.original_sha256 is 'Hash of what was uploaded, where a photo was kept without its EXIF data.';

create table assessment_method (
  code text primary key,
  name_mn text not null,
  name_en text not null,
  steps numeric[] not null default '{}',
  roll_up text not null check (roll_up in ('measures', 'sections')),
  rounding text not null check (rounding in ('truncate', 'round')),
  digits int not null check (digits between 0 and 4),
  source text not null,
  verified boolean not null default false
);
comment on table assessment_method is 'How percents are given and summed: no single rule exists, so each plan names its own.';
comment on column assessment_method.steps is 'Percents that may be given, high to low; none = any whole percent.';
comment on column assessment_method.verified is 'False until an administrator has checked the source.';

insert into assessment_method (code, name_mn, name_en, steps, roll_up, rounding, digits, source, verified) values
  ('steps-100-70-30-0', '100 бүрэн / 70 хэрэгжиж буй / 30 хангалтгүй / 0 хэрэгжээгүй', '100 fully / 70 under way / 30 insufficient / 0 not done', '{100,70,30,0}', 'measures', 'truncate', 2, 'Dundgovi 2019', false),
  ('steps-100-90-70-50-30-10', '100/90/70/50/30/10 шатлал', 'Steps 100/90/70/50/30/10', '{100,90,70,50,30,10}', 'measures', 'truncate', 2, 'Chingeltei 2016', false),
  ('steps-100-70-40-0', '100/70/40/0 шатлал, зорилтын дунджийн дундаж', 'Steps 100/70/40/0, mean of section means', '{100,70,40,0}', 'sections', 'truncate', 1, 'Bagakhangai 2018', false),
  ('steps-100-90-80-70-50-30-10-0', '100/90/80/70/50/30/10/0 шатлал', 'Steps 100/90/80/70/50/30/10/0', '{100,90,80,70,50,30,10,0}', 'measures', 'truncate', 2, 'Ministry of Finance', false),
  ('steps-100-80-50', '100/80/50 шатлал', 'Steps 100/80/50', '{100,80,50}', 'measures', 'truncate', 2, 'Songinokhairkhan 2025', false),
  ('any-percent', 'Бүхэл хувиар', 'Any whole percent', '{}', 'measures', 'truncate', 2, 'Shudarga', true);

create table plan_import (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization,
  stored_file_id uuid not null,
  state text not null default 'checking' check (state in ('checking', 'saved', 'discarded')),
  source jsonb not null,
  corrections jsonb not null default '[]',
  document jsonb not null,
  notes jsonb not null,
  tables jsonb not null,
  revision int not null default 1,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  unique (id, organization_id),
  foreign key (stored_file_id, organization_id) references stored_file (id, organization_id)
);
create index plan_import_organization on plan_import (organization_id);
comment on table plan_import is 'A file as it was read, while a person checks it; becomes a plan all at once or not at all.';
comment on column plan_import.revision is 'Guards against two people correcting at once.';

create table plan (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization,
  year int not null check (year between 2000 and 2100),
  title text not null check (title <> ''),
  state text not null default 'draft' check (state in ('draft', 'approved')),
  method text not null references assessment_method default 'steps-100-70-30-0',
  layout jsonb,
  window_start date,
  window_end date,
  issued_date date,
  issued_place text,
  issued_number text,
  approver_position text,
  approver_name text,
  approved_on date,
  approval_number text,
  approved_by uuid references person,
  amended int not null default 0,
  plan_import_id uuid,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  unique (id, organization_id),
  foreign key (plan_import_id, organization_id) references plan_import (id, organization_id),
  check (window_start is null or window_end is null or window_start <= window_end),
  check (state = 'draft' or (approver_position is not null and approver_name is not null and approved_on is not null))
);
create index plan_organization on plan (organization_id, year);
create unique index plan_one_approved_a_year on plan (organization_id, year) where state = 'approved';
comment on table plan is 'A body''s anti-corruption plan (төлөвлөгөө) of one year.';
comment on column plan.layout is 'The columns of the file it was read from: its report leaves in the same form.';
comment on column plan.amended is 'How many amendments are in force.';

create table amendment (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization,
  plan_id uuid not null,
  number int not null,
  reason text not null check (reason <> ''),
  approver_position text not null,
  approver_name text not null,
  approved_on date not null,
  approval_number text,
  approved_by uuid references person,
  created_at timestamptz not null default now(),
  unique (plan_id, number),
  unique (id, organization_id),
  foreign key (plan_id, organization_id) references plan (id, organization_id)
);
comment on table amendment is 'A change of an approved plan: who decided it, when and why.';

create table objective (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization,
  plan_id uuid not null,
  position int not null,
  number text,
  title text not null,
  principle text,
  unique (id, organization_id),
  foreign key (plan_id, organization_id) references plan (id, organization_id) on delete cascade
);
create index objective_plan on objective (plan_id);
comment on table objective is 'Зорилт; principle is the section above it (зарчим) where a plan has one.';

create table measure (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization,
  plan_id uuid not null,
  objective_id uuid not null,
  lineage_id uuid not null,
  position int not null,
  number text,
  text text not null check (text <> ''),
  baseline text,
  target text,
  period text,
  budget text,
  outcome text,
  responsible text,
  due_from date,
  due_to date,
  recurrence text not null default 'once' check (recurrence in ('once', 'each-time', 'weekly', 'monthly', 'quarterly', 'half-yearly')),
  budget_amount numeric(18, 2),
  added_by_amendment uuid,
  retired_by_amendment uuid,
  unique (id, organization_id),
  foreign key (plan_id, organization_id) references plan (id, organization_id) on delete cascade,
  foreign key (objective_id, organization_id) references objective (id, organization_id) on delete cascade,
  foreign key (lineage_id, organization_id) references measure (id, organization_id),
  foreign key (added_by_amendment, organization_id) references amendment (id, organization_id),
  foreign key (retired_by_amendment, organization_id) references amendment (id, organization_id)
);
create index measure_plan on measure (plan_id);
create index measure_lineage on measure (lineage_id);
comment on table measure is 'Арга хэмжээ: as written, and beside it what was understood (due_from, due_to, recurrence, budget_amount).';
comment on column measure.lineage_id is 'Id of the first wording: work is recorded against it, whatever amendments came later.';
comment on column measure.budget_amount is 'төгрөг.';

create table criterion (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization,
  measure_id uuid not null,
  position int not null,
  text text not null check (text <> ''),
  foreign key (measure_id, organization_id) references measure (id, organization_id) on delete cascade
);
create index criterion_measure on criterion (measure_id);
comment on table criterion is 'Шалгуур үзүүлэлт of a measure, one a row.';

create table indicator (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization,
  measure_id uuid not null,
  position int not null,
  text text not null,
  comparison text not null check (comparison in ('at-least', 'at-most', 'exactly')),
  quantity text not null check (quantity in ('people', 'households', 'copies', 'reach', 'events', 'organizations', 'contracts', 'items', 'complaints', 'responses', 'money')),
  target numeric(18, 2) not null check (target > 0),
  baseline numeric(18, 2),
  foreign key (measure_id, organization_id) references measure (id, organization_id) on delete cascade
);
create index indicator_measure on indicator (measure_id);
comment on table indicator is 'A target that can be counted: which quantity of the activities, and how much.';

alter table stored_file enable row level security;
alter table plan_import enable row level security;
create policy own on plan_import using (organization_id = current_organization() or in_system_scope())
  with check (organization_id = current_organization() or in_system_scope());

alter table plan enable row level security;
create policy see on plan for select using (organization_id = current_organization() or state = 'approved' or in_system_scope());
create policy add on plan for insert with check (organization_id = current_organization() or in_system_scope());
create policy change on plan for update using (organization_id = current_organization() or in_system_scope());
create policy remove on plan for delete using (organization_id = current_organization() and state = 'draft');

do $$ declare child text; begin
  foreach child in array array['amendment', 'objective', 'measure'] loop
    execute format('alter table %I enable row level security', child);
    execute format('create policy see on %I for select using (exists (select from plan p where p.id = plan_id))', child);
    execute format('create policy add on %I for insert with check (organization_id = current_organization() or in_system_scope())', child);
    execute format('create policy change on %I for update using (organization_id = current_organization() or in_system_scope())', child);
    execute format('create policy remove on %I for delete using (organization_id = current_organization())', child);
  end loop;
  foreach child in array array['criterion', 'indicator'] loop
    execute format('alter table %I enable row level security', child);
    execute format('create policy see on %I for select using (exists (select from measure m where m.id = measure_id))', child);
    execute format('create policy add on %I for insert with check (organization_id = current_organization() or in_system_scope())', child);
    execute format('create policy change on %I for update using (organization_id = current_organization() or in_system_scope())', child);
    execute format('create policy remove on %I for delete using (organization_id = current_organization())', child);
  end loop;
end $$;

create function keep_approved_measure() returns trigger language plpgsql as $$
begin
  if (select state from plan where id = old.plan_id) = 'approved' then
    if tg_op = 'DELETE' then raise exception 'a measure of an approved plan is retired by an amendment, never deleted'; end if;
    if (to_jsonb(old) - 'retired_by_amendment') is distinct from (to_jsonb(new) - 'retired_by_amendment') or old.retired_by_amendment is not null then
      raise exception 'a measure of an approved plan changes only by an amendment';
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_approved before update or delete on measure for each row execute function keep_approved_measure();

create function keep_approved_part() returns trigger language plpgsql as $$
begin
  if exists (select from measure m join plan p on p.id = m.plan_id where m.id = old.measure_id and p.state = 'approved') then
    raise exception 'what belongs to a measure of an approved plan changes only by an amendment';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_approved before update or delete on criterion for each row execute function keep_approved_part();
create trigger keep_approved before update or delete on indicator for each row execute function keep_approved_part();

grant select, insert on stored_file to shudarga_app;
grant select on assessment_method to shudarga_app;
grant select, insert, update on plan_import to shudarga_app;
grant select, insert, update, delete on plan, objective, measure, criterion, indicator to shudarga_app;
grant select, insert on amendment to shudarga_app;
