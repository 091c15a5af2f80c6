-- A body may say in which form the plans and the reports of all bodies below it leave: a model plan comes with its form.
create table layout_demand (
  organization_id uuid not null references organization,
  paper text not null check (paper in ('plan', 'report')),
  title text not null check (title <> ''),
  form jsonb not null,
  demanded_by uuid references person,
  demanded_at timestamptz not null default now(),
  primary key (organization_id, paper)
);
comment on table layout_demand is 'The form that a body demands of those below it; where several above demand one, the nearest counts.';
comment on column layout_demand.form is 'A copy: what becomes of the layout later alters nobody''s papers.';

create function is_above(body uuid) returns boolean language sql stable as $$
  select exists (
    select from organization above, organization mine
    where above.id = body and mine.id = current_organization() and mine.path <@ above.path and above.id <> mine.id)
$$;
comment on function is_above is 'Whether the body stands above the one for which this transaction runs.';

alter table layout_demand enable row level security;
create policy own on layout_demand using (organization_id = current_organization() or in_system_scope())
  with check (organization_id = current_organization() or in_system_scope());
create policy obey on layout_demand for select using (is_above(organization_id));
grant select, insert, update, delete on layout_demand to shudarga_app;
