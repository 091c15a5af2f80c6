-- Work: activities, the measures that they serve, their quantities and evidence. Activities are public facts; a file may be restricted.
create table activity (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization,
  submission_key uuid not null,
  kind text not null check (kind in ('training', 'meeting', 'open-day', 'campaign', 'content', 'publication', 'board', 'website', 'survey', 'inspection', 'consultation', 'decision', 'contract', 'other')),
  what text not null check (what <> ''),
  happened_on date not null,
  ended_on date,
  place text,
  spent numeric(18, 2) check (spent >= 0),
  state text not null default 'recorded' check (state in ('recorded', 'withdrawn')),
  withdrawn_reason text,
  recorded_by uuid references person,
  recorded_at timestamptz not null default now(),
  unique (organization_id, submission_key),
  unique (id, organization_id),
  check (ended_on is null or ended_on >= happened_on),
  check (state = 'recorded' or withdrawn_reason is not null)
);
create index activity_organization on activity (organization_id, happened_on);
comment on table activity is 'What was done (хийсэн ажил): recorded once, may serve several measures.';
comment on column activity.submission_key is 'Made by the form: a form sent twice over a weak link is one activity.';
comment on column activity.spent is 'төгрөг.';

create table activity_measure (
  activity_id uuid not null,
  organization_id uuid not null references organization,
  plan_id uuid not null,
  lineage_id uuid not null,
  primary key (activity_id, lineage_id),
  foreign key (activity_id, organization_id) references activity (id, organization_id) on delete cascade,
  foreign key (plan_id, organization_id) references plan (id, organization_id),
  foreign key (lineage_id, organization_id) references measure (id, organization_id)
);
create index activity_measure_lineage on activity_measure (lineage_id);
create index activity_measure_plan on activity_measure (plan_id);

create table activity_quantity (
  activity_id uuid not null,
  organization_id uuid not null references organization,
  kind text not null check (kind in ('people', 'households', 'copies', 'reach', 'events', 'organizations', 'contracts', 'items', 'complaints', 'responses')),
  amount numeric(18, 2) not null check (amount >= 0),
  primary key (activity_id, kind),
  foreign key (activity_id, organization_id) references activity (id, organization_id) on delete cascade
);

create table evidence (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organization,
  activity_id uuid not null,
  kind text not null check (kind in ('file', 'link')),
  stored_file_id uuid,
  url text check (url ~ '^https?://'),
  caption text not null default '',
  visibility text not null default 'restricted' check (visibility in ('public', 'restricted')),
  state text not null default 'kept' check (state in ('kept', 'withdrawn')),
  added_by uuid references person,
  added_at timestamptz not null default now(),
  foreign key (activity_id, organization_id) references activity (id, organization_id) on delete cascade,
  foreign key (stored_file_id, organization_id) references stored_file (id, organization_id),
  check ((kind = 'file') = (stored_file_id is not null)),
  check ((kind = 'link') = (url is not null))
);
create index evidence_activity on evidence (activity_id);
create index evidence_file on evidence (stored_file_id);
comment on table evidence is 'Нотломж: a file or a link. Restricted unless a person says otherwise (lists of people, faces).';

alter table activity enable row level security;
create policy see on activity for select using (
  organization_id = current_organization() or in_system_scope()
  or (state = 'recorded' and exists (select from activity_measure am where am.activity_id = activity.id)));
create policy add on activity for insert with check (organization_id = current_organization() or in_system_scope());
create policy change on activity for update using (organization_id = current_organization() or in_system_scope());

alter table activity_measure enable row level security;
-- visible with its plan: a draft plan's links are nobody else's business
create policy see on activity_measure for select using (exists (select from plan p where p.id = plan_id));
create policy add on activity_measure for insert with check (organization_id = current_organization() or in_system_scope());
create policy remove on activity_measure for delete using (organization_id = current_organization());

alter table activity_quantity enable row level security;
create policy see on activity_quantity for select using (exists (select from activity a where a.id = activity_id));
create policy add on activity_quantity for insert with check (organization_id = current_organization() or in_system_scope());
create policy remove on activity_quantity for delete using (organization_id = current_organization());

alter table evidence enable row level security;
create policy see on evidence for select using (
  organization_id = current_organization() or in_system_scope()
  or (visibility = 'public' and state = 'kept' and exists (select from activity a where a.id = activity_id)));
create policy add on evidence for insert with check (organization_id = current_organization() or in_system_scope());
create policy change on evidence for update using (organization_id = current_organization() or in_system_scope());

-- An office's percent counts its restricted evidence too. So that citizens compute the same one, they may learn how many
-- pieces there are, and nothing else of them: this runs as the owner of the tables, past the policy above, and gives
-- numbers only, of plans that the scope may see anyway.
create function evidence_counts(plans uuid[]) returns table (activity_id uuid, kept int, restricted int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.activity_id, count(*)::int, (count(*) filter (where e.visibility = 'restricted'))::int
  from evidence e join activity a on a.id = e.activity_id and a.state = 'recorded'
  where e.state = 'kept' and e.activity_id in (
    select am.activity_id from activity_measure am join plan p on p.id = am.plan_id
    where p.id = any (plans) and (p.state = 'approved' or p.organization_id = current_organization() or in_system_scope()))
  group by e.activity_id
$$;
comment on function evidence_counts is 'Of each recorded activity of these plans: how many pieces of evidence it has, and how many of them are restricted.';
revoke execute on function evidence_counts from public;
grant execute on function evidence_counts to shudarga_app;

create policy see on stored_file for select using (
  organization_id = current_organization() or in_system_scope()
  or exists (select from evidence e where e.stored_file_id = stored_file.id and e.visibility = 'public'));
create policy add on stored_file for insert with check (organization_id = current_organization() or in_system_scope());

grant select, insert, update on activity, evidence to shudarga_app;
grant select, insert, delete on activity_measure, activity_quantity to shudarga_app;
