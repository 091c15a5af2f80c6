import {
  Button,
  ButtonRow,
  DescriptionList,
  Details,
  ErrorSummary,
  Field,
  FileList,
  Form,
  type FormError,
  PageHeader,
  Section,
  Tag,
} from '../../../ui/index.ts'
import type { FormValues } from '../../../web/env.ts'
import { textOf } from '../../../web/form.ts'
import type { Evidence } from '../../evidence/index.ts'
import type { Activity } from '../domain.ts'
import type { ActivityTexts } from '../messages/index.ts'
import { EvidenceFields } from './activity-form-page.tsx'
import { dayLine, quantityLine } from './quantity-list.tsx'

type Props = {
  t: ActivityTexts
  csrfToken: string
  activity: Activity
  evidence: readonly Evidence[]
  mayChange: boolean
  values: FormValues
  errors: { summary: FormError[]; of(name: string): string | undefined }
  uploadLimitBytes: number
}

export const ActivityPage = (props: Props) => {
  const { t, activity, mayChange, csrfToken } = props
  return (
    <>
      <PageHeader
        title={activity.what}
        tag={activity.state === 'withdrawn' && <Tag tone="warning">{t('withdrawn')}</Tag>}
        crumbs={[{ href: '/activities', label: t('activities') }]}
        actions={
          mayChange && (
            <Button kind="secondary" href={`/activities/${activity.id}/edit`}>
              {t('correct')}
            </Button>
          )
        }
      />
      <ErrorSummary errors={props.errors.summary} />
      <DescriptionList
        items={[
          { term: t('when'), description: dayLine(activity) },
          { term: t('kind'), description: t(`kind.${activity.kind}`) },
          { term: t('place'), description: activity.place },
          { term: t('quantities'), description: quantityLine(t, activity) },
          { term: t('recordedBy'), description: activity.recordedBy },
          ...(activity.withdrawnReason === null
            ? []
            : [{ term: t('withdrawReason'), description: activity.withdrawnReason }]),
          {
            term: t('measures'),
            description: (
              <ul>
                {activity.measures.map((measure) => (
                  <li>
                    <a class="ds-link" href={`/plans/${measure.planId}/measures/${measure.lineageId}`}>
                      {`${measure.number ?? ''} ${measure.text}`.trim()}
                    </a>
                    {measure.retired && ` (${t('measureRetired')})`}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <EvidenceSection {...props} />
      {mayChange && (
        <Details summary={t('withdrawTitle')} open={props.errors.of('reason') !== undefined}>
          <p>{t('withdrawHint')}</p>
          <Form action={`/activities/${activity.id}/withdraw`} csrfToken={csrfToken}>
            <Field
              name="reason"
              label={t('withdrawReason')}
              value={textOf(props.values, 'reason')}
              error={props.errors.of('reason')}
              required
            />
            <Button kind="danger">{t('withdraw')}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}

const EvidenceSection = (props: Props) => {
  const { t, evidence, mayChange, csrfToken, activity, errors } = props
  const failed = ['files', 'links', 'caption'].some((name) => errors.of(name) !== undefined)
  return (
    <Section title={t('evidence')} card>
      {evidence.length === 0 ? (
        <p>{t('noEvidenceYet')}</p>
      ) : (
        <FileList
          items={evidence.map((item) => ({
            kind: item.kind,
            href: item.url ?? `/evidence/${item.id}/file`,
            name: item.caption || item.file?.name || item.url || '',
            note: noteOf(item),
            tag:
              item.visibility === 'public' ? (
                <Tag tone="success">{t('public')}</Tag>
              ) : (
                <Tag>{t('restricted')}</Tag>
              ),
            actions: mayChange && <EvidenceActions t={t} csrfToken={csrfToken} item={item} />,
          }))}
        />
      )}
      {mayChange && (
        <Details summary={t('addEvidence')} open={failed}>
          <Form
            action={`/activities/${activity.id}/evidence`}
            csrfToken={csrfToken}
            enctype="multipart/form-data"
            upload
          >
            <EvidenceFields {...props} />
            <Button>{t('attach')}</Button>
          </Form>
        </Details>
      )}
    </Section>
  )
}

const EvidenceActions = ({ t, csrfToken, item }: { t: ActivityTexts; csrfToken: string; item: Evidence }) => {
  const name = item.caption || item.file?.name || item.url || ''
  const toggle = item.visibility === 'public' ? 'restrict' : 'publish'
  return (
    <ButtonRow>
      <Form action={`/evidence/${item.id}/${toggle}`} csrfToken={csrfToken} layout="line">
        <Button kind="quiet" small label={`${t(toggle)}: ${name}`}>
          {t(toggle)}
        </Button>
      </Form>
      <Form
        action={`/evidence/${item.id}/withdraw`}
        csrfToken={csrfToken}
        layout="line"
        confirm={t('withdrawEvidence')}
      >
        <Button kind="quiet" small label={`${t('withdrawEvidence')}: ${name}`}>
          {t('withdrawEvidence')}
        </Button>
      </Form>
    </ButtonRow>
  )
}

/** The name of the file where the caption stands in its place, and its size; the address of a link with a caption. */
function noteOf({ caption, file, url }: Evidence): string | undefined {
  if (file) return caption ? `${file.name} · ${kilobytes(file.size)}` : kilobytes(file.size)
  return caption ? (url ?? undefined) : undefined
}

const kilobytes = (size: number) => `${Math.max(1, Math.round(size / 1024))} KB`
