-- Reports: what an office says it did in a period. The draft made from activities is kept beside what the person signed.
create table report (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization,
  plan_id uuid not null,
  period text not null check (period in ('half-year', 'year')),
  period_start date not null,
  cut_off date not null,
  state text not null default 'draft' check (state in ('draft', 'reviewed', 'approved', 'signed')),
  issued_number text,
  issued_on date,
  percent numeric(7, 4),
  percent_n int,
  preparer_position text,
  preparer_name text,
  reviewer_position text,
  reviewer_name text,
  approver_position text,
  approver_name text,
  signed_file_id uuid,
  revision int not null default 1,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  check (period_start <= cut_off),
  unique (plan_id, period),
  unique (id, organization_id),
  foreign key (plan_id, organization_id) references plan (id, organization_id),
  foreign key (signed_file_id, organization_id) references stored_file (id, organization_id)
);
create index report_organization on report (organization_id);
comment on table report is 'Тайлан of a plan for a period. The reporting year is not the calendar year: cut_off says until when work counts.';
comment on column report.percent is 'As approved; null while a draft, when it is computed at each look. A signed figure is never overwritten.';

create table report_entry (
  report_id uuid not null,
  organization_id uuid not null references organization,
  measure_id uuid not null,
  position int not null,
  drafted_text text not null default '',
  text text not null default '',
  proposed_percent numeric(7, 4),
  proposed_state text not null check (proposed_state in ('assessed', 'not-due', 'cannot-assess', 'not-assessed')),
  percent numeric(7, 4) check (percent between 0 and 100),
  state text not null check (state in ('assessed', 'not-due', 'cannot-assess', 'not-assessed')),
  basis jsonb not null,
  reason text,
  changed_by uuid references person,
  changed_at timestamptz,
  primary key (report_id, measure_id),
  foreign key (report_id, organization_id) references report (id, organization_id) on delete cascade,
  foreign key (measure_id, organization_id) references measure (id, organization_id),
  check ((state = 'assessed') = (percent is not null))
);
comment on table report_entry is 'Result and percent of one measure. "Not due" and its kin are states, never numbers.';
comment on column report_entry.basis is 'How the proposed percent came about: rule, indicators with actual and target, counts of activities and evidence.';
comment on column report_entry.reason is 'Why a person gave another percent than the proposed one.';

create table report_step (
  id uuid primary key default gen_random_uuid(),
  report_id uuid not null,
  organization_id uuid not null references organization,
  from_state text not null,
  to_state text not null,
  person_id uuid references person,
  name text not null,
  comment text,
  at timestamptz not null default now(),
  foreign key (report_id, organization_id) references report (id, organization_id) on delete cascade
);
create index report_step_report on report_step (report_id);
comment on table report_step is 'Who moved a report from which state to which, when, and what they said.';

alter table report enable row level security;
create policy see on report for select using (
  organization_id = current_organization() or state in ('approved', 'signed') or in_system_scope());
create policy add on report for insert with check (organization_id = current_organization() or in_system_scope());
create policy change on report for update using (organization_id = current_organization() or in_system_scope());

alter table report_entry enable row level security;
create policy see on report_entry for select using (exists (select from report r where r.id = report_id));
create policy add on report_entry for insert with check (organization_id = current_organization() or in_system_scope());
create policy change on report_entry for update using (organization_id = current_organization() or in_system_scope());
create policy remove on report_entry for delete using (organization_id = current_organization());

alter table report_step enable row level security;
create policy see on report_step for select using (organization_id = current_organization() or in_system_scope());
create policy add on report_step for insert with check (organization_id = current_organization() or in_system_scope());

create function keep_signed_report() returns trigger language plpgsql as $$
begin
  if old.state = 'signed' then raise exception 'a signed report is final'; end if;
  if old.state = 'approved' and (old.percent, old.percent_n) is distinct from (new.percent, new.percent_n) and new.state <> 'draft' then
    raise exception 'a signed figure is never overwritten';
  end if;
  return new;
end $$;
create trigger keep_signed before update on report for each row execute function keep_signed_report();

create function keep_signed_entry() returns trigger language plpgsql as $$
begin
  if exists (select from report r where r.id in (old.report_id, new.report_id) and r.state <> 'draft') then
    raise exception 'what a report says changes only while it is a draft';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_signed before insert or update or delete on report_entry for each row execute function keep_signed_entry();

grant select, insert, update on report to shudarga_app;
grant select, insert, update, delete on report_entry to shudarga_app;
grant select, insert on report_step to shudarga_app;
