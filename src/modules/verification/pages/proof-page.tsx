import type { Child } from 'hono/jsx'
import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import {
  Button,
  ButtonRow,
  DescriptionList,
  ErrorSummary,
  Notice,
  type NoticeKind,
  PageHeader,
  Section,
  Tag,
  type Tone,
} from '../../../ui/index.ts'
import { shownCode } from '../domain/code.ts'
import { type Proof, type ProofState, stateOf } from '../domain/proof.ts'
import { HeldForm } from './held-form.tsx'
import type { View } from './view.ts'

/** `changedOn`: the ISO day on which the version was replaced or withdrawn. */
type Props = { view: View; proof: Proof; newest: Proof | null; changedOn: string | null; verdict?: Child }

const toneOf: Record<ProofState, Tone> = { 'in-force': 'success', replaced: 'warning', withdrawn: 'danger' }
const noticeOf: Record<ProofState, NoticeKind> = {
  'in-force': 'success',
  replaced: 'warning',
  withdrawn: 'warning',
}

/** What is known of the document with a code: who approved it, when, and what became of it. */
export const ProofPage = (props: Props) => {
  const { view, proof, verdict } = props
  const { t, sent } = view
  const state = stateOf(proof)
  return (
    <>
      <PageHeader
        title={t('proofTitle', { kind: t(`kind.${proof.kind}`), year: proof.year })}
        tag={<Tag tone={toneOf[state]}>{t(`state.${state}`)}</Tag>}
        lead={proof.organizationName}
        crumbs={[{ href: '/verify', label: t('title') }, { label: shownCode(proof.code) }]}
      />
      <ErrorSummary errors={sent.summary} />
      {verdict}
      {(!verdict || state !== 'in-force') && <StateNotice {...props} state={state} />}
      <AboutSection {...props} />
      <Section title={t('held')} lead={t('fileLead')} card>
        <HeldForm view={view} code={shownCode(proof.code)} />
      </Section>
    </>
  )
}

const StateNotice = ({ view, state, newest, changedOn }: Props & { state: ProofState }) => {
  const { t } = view
  const date = changedOn === null ? '' : writeDate(changedOn, 'numeric')
  return (
    <Notice kind={noticeOf[state]}>
      <p>{t(`notice.${state}`, { date })}</p>
      {newest && (
        <p>
          <a class="ds-link" href={`/verify/${shownCode(newest.code)}`}>
            {t('newest', { code: shownCode(newest.code) })}
          </a>
        </p>
      )}
    </Notice>
  )
}

const AboutSection = ({ view: { t }, proof }: Props) => (
  <Section title={t('about')} card>
    <DescriptionList
      items={[
        { term: t('organization'), description: proof.organizationName },
        { term: t('document'), description: proof.title },
        { term: t('approvedBy'), description: `${proof.approverPosition} ${proof.approverName}` },
        { term: t('approvedOn'), description: writeDate(proof.approvedOn, 'numeric') },
        { term: t('number'), description: proof.decisionNumber },
        { term: t('version'), description: String(proof.number) },
        { term: t('code'), description: <code>{shownCode(proof.code)}</code> },
        { term: t('sha256'), description: <Hash value={proof.contentSha256} /> },
      ]}
    />
    <ButtonRow>
      <Button kind="secondary" href={`/public/${proof.organizationSlug}/${proof.year}`}>
        {t('publicPage')}
      </Button>
    </ButtonRow>
  </Section>
)

/** In pieces, so that it breaks on a phone; copied, it is one. */
const Hash = ({ value }: { value: string }) => (
  <code>
    {value.match(/.{1,16}/g)?.map((piece) => (
      <>
        {piece}
        <wbr />
      </>
    ))}
  </code>
)
