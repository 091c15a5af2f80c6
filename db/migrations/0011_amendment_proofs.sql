-- The paper of an amendment is approved as the plan is: it gets a code, and what it said is kept.
alter table proof add column amendment_id uuid;
comment on column proof.amendment_id is 'The amendment whose paper this is; a further change by the same decision is its next version.';
alter table proof
  add foreign key (amendment_id, organization_id) references amendment (id, organization_id),
  drop constraint proof_kind_check,
  add constraint proof_kind_check check (kind in ('plan', 'amendment', 'half-year-report', 'year-report')),
  drop constraint proof_check,
  add constraint proof_of_report check ((kind in ('plan', 'amendment')) = (report_id is null)),
  add constraint proof_of_amendment check ((kind = 'amendment') = (amendment_id is not null)),
  drop constraint proof_plan_id_kind_number_key,
  add constraint proof_version unique nulls not distinct (plan_id, kind, amendment_id, number);
drop index proof_newest;
create unique index proof_newest on proof (plan_id, kind, amendment_id) nulls not distinct where replaced_by is null;
alter table proof_content alter column layout drop not null;
comment on column proof_content.layout is 'The columns of a plan or a report; the paper of an amendment has none of its own.';
