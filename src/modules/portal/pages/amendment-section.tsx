import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import { Details, Section } from '../../../ui/index.ts'
import type { PortalTexts } from '../messages/index.ts'
import type { PublicAmendment } from '../present.ts'

type Props = { t: PortalTexts; amendments: readonly PublicAmendment[] }
type PublicChange = PublicAmendment['changes'][number]
type Wording = NonNullable<PublicChange['before']>

/** Every change of the approved plan, with what stood there before. */
export const AmendmentSection = ({ t, amendments }: Props) =>
  amendments.length === 0 ? null : (
    <Section title={t('amendments')} id="amendments">
      {amendments.map((amendment) => (
        <Details
          summary={t('amendmentTitle', {
            number: amendment.number,
            date: writeDate(amendment.date, 'numeric'),
          })}
        >
          <p>{t('amendmentReason', { reason: amendment.reason })}</p>
          <p class="sh-muted">
            {t('amendmentBy', { position: amendment.position, name: amendment.name })}
            {amendment.documentNumber && ` · ${t('amendmentNumber', { number: amendment.documentNumber })}`}
          </p>
          <ul>
            {amendment.changes.map((change) => (
              <li>
                <ChangeView t={t} change={change} />
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </Section>
  )

const ChangeView = ({ t, change: { before, after } }: { t: PortalTexts; change: PublicChange }) => {
  if (before === null || after === null) {
    const kind = before === null ? 'change.added' : 'change.retired'
    return (
      <p>
        <strong>{t(kind)}:</strong> {naming(before ?? after)}
      </p>
    )
  }
  return (
    <>
      <p>
        <strong>{t('change.changed')}:</strong> {naming(after)}
      </p>
      {differences(t, before, after).map(({ label, was, is }) => (
        <p>
          {label}. <strong>{t('before')}:</strong> <del>{was}</del> <strong>{t('after')}:</strong>{' '}
          <ins>{is}</ins>
        </p>
      ))}
    </>
  )
}

const naming = (wording: Wording | null) => `${wording?.number ?? ''} ${wording?.text ?? ''}`.trim()

const fields = [
  ['number', 'number'],
  ['text', 'measureText'],
  ['baseline', 'baseline'],
  ['target', 'target'],
  ['period', 'period'],
  ['budget', 'budget'],
  ['outcome', 'outcome'],
  ['responsible', 'responsible'],
] as const

function differences(t: PortalTexts, before: Wording, after: Wording) {
  const texts = fields.map(([name, label]) => ({
    label: t(label),
    was: before[name] ?? '–',
    is: after[name] ?? '–',
  }))
  const criteria = {
    label: t('criteria'),
    was: before.criteria.join('; ') || '–',
    is: after.criteria.join('; ') || '–',
  }
  return [...texts, criteria].filter(({ was, is }) => was !== is)
}
