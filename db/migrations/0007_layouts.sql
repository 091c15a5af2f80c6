-- How a body's documents look: layouts that an office made itself or took over from a file, beside those that ship with
-- the program. A plan keeps a copy of the layout it was given, so that a later change of the layout alters no paper.
create table layout (
  id uuid primary key,
  organization_id uuid not null references organization,
  title text not null check (title <> ''),
  form jsonb not null,
  revision int not null default 0,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  unique (organization_id, title)
);
comment on table layout is 'Columns, headings and blocks of a body''s own table; src/documents/layouts/layout.ts says what a form holds.';
comment on column layout.revision is 'Raised by every change: who changes what a colleague has changed meanwhile is told.';

alter table layout enable row level security;
create policy own on layout using (organization_id = current_organization() or in_system_scope())
  with check (organization_id = current_organization() or in_system_scope());
grant select, insert, update, delete on layout to shudarga_app;

alter table plan add column report_layout jsonb;
comment on column plan.report_layout is 'How the reports on the plan look; null: like the plan, with result and percent added.';
