-- Proof of approved documents: what was approved, word for word, under a code that is printed on it, so that whoever
-- holds a file can ask whether it is the approved one (docs/decisions/0010).
create table proof (
  code text primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  organization_id uuid not null references organization,
  plan_id uuid not null,
  report_id uuid,
  kind text not null check (kind in ('plan', 'half-year-report', 'year-report')),
  number int not null check (number > 0),
  year int not null,
  title text not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  approver_position text not null,
  approver_name text not null,
  approved_on date not null,
  decision_number text,
  approved_at timestamptz not null,
  withdrawn_at timestamptz,
  replaced_by text,
  unique (code, organization_id),
  unique (plan_id, kind, number),
  foreign key (plan_id, organization_id) references plan (id, organization_id),
  foreign key (report_id, organization_id) references report (id, organization_id),
  foreign key (replaced_by, organization_id) references proof (code, organization_id) deferrable initially deferred,
  check ((kind = 'plan') = (report_id is null)),
  check (replaced_by <> code)
);
create unique index proof_newest on proof (plan_id, kind) where replaced_by is null;
create index proof_organization on proof (organization_id);
create index proof_content_beginning on proof (content_sha256 text_pattern_ops);
comment on table proof is 'One row for each version of an approved document: the approval itself, an amendment, an approval after reopening.';
comment on column proof.code is 'Crockford''s base 32, from chance; printed in two groups of five.';
comment on column proof.number is 'Which version of the document: 1 is the first that was approved.';
comment on column proof.withdrawn_at is 'When the body reopened an approved report: nothing of it is in force from then on.';
comment on column proof.replaced_by is 'The next version; its approved_at says since when.';

create table proof_content (
  code text primary key,
  organization_id uuid not null references organization,
  content text not null,
  layout jsonb not null,
  foreign key (code, organization_id) references proof (code, organization_id)
);
create index proof_content_organization on proof_content (organization_id);
comment on table proof_content is 'What was approved: files are written of it, whatever becomes of plan, report and names later.';
comment on column proof_content.content is 'Canonical JSON as text, so that what was hashed is what is kept.';

create table proof_file (
  code text not null,
  organization_id uuid not null references organization,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  format text not null check (format in ('docx', 'xlsx', 'pdf', 'signed')),
  given_at timestamptz not null,
  primary key (code, sha256),
  foreign key (code, organization_id) references proof (code, organization_id)
);
create index proof_file_sha256 on proof_file (sha256);
create index proof_file_organization on proof_file (organization_id);
comment on table proof_file is 'Every file that the program has ever given out of an approved document, and the scan of its signed paper, by hash.';

create function proof_is_of_approved(plan uuid, report uuid) returns boolean language sql stable as $$
  select case when report is null then exists (select from plan p where p.id = proof_is_of_approved.plan and p.state = 'approved')
    else exists (select from report r where r.id = proof_is_of_approved.report and r.plan_id = proof_is_of_approved.plan
      and r.state in ('approved', 'signed')) end
$$;
comment on function proof_is_of_approved is 'Whether there is something to prove: a draft never gets a code.';

alter table proof enable row level security;
create policy see on proof for select using (true);
create policy add on proof for insert with check (
  (organization_id = current_organization() or in_system_scope()) and proof_is_of_approved(plan_id, report_id));
create policy change on proof for update using (organization_id = current_organization() or in_system_scope());

-- A withdrawn report is a draft again: that it was withdrawn is for everybody, what it said is the body's own.
alter table proof_content enable row level security;
create policy see on proof_content for select using (
  organization_id = current_organization() or in_system_scope()
  or exists (select from proof p where p.code = proof_content.code and p.withdrawn_at is null));
create policy add on proof_content for insert with check (organization_id = current_organization() or in_system_scope());

alter table proof_file enable row level security;
create policy see on proof_file for select using (true);
create policy add on proof_file for insert with check (organization_id = current_organization() or in_system_scope());

create function keep_proof_content() returns trigger language plpgsql as $$
begin
  if encode(sha256(convert_to(new.content, 'UTF8')), 'hex') is distinct from (select content_sha256 from proof where code = new.code) then
    raise exception 'the content of a proof is the content that was hashed';
  end if;
  return new;
end $$;
create trigger keep before insert on proof_content for each row execute function keep_proof_content();

create function keep_proof() returns trigger language plpgsql as $$
begin
  if old.replaced_by is not null and new.replaced_by is distinct from old.replaced_by
    or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
    raise exception 'what replaced or withdrew a document is never taken back';
  end if;
  return new;
end $$;
create trigger keep before update on proof for each row execute function keep_proof();

grant select, insert on proof, proof_content, proof_file to shudarga_app;
grant update (replaced_by, withdrawn_at) on proof to shudarga_app;
