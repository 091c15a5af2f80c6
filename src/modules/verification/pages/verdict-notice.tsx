import { readingErrorMessage } from '../../../documents/reading-messages.ts'
import { Details, Notice, type NoticeKind } from '../../../ui/index.ts'
import { shownCode } from '../domain/code.ts'
import { isOther, type Verdict } from '../domain/verdict.ts'
import { DifferenceTable } from './difference-table.tsx'
import type { View } from './view.ts'

/** What people send who have the paper and no file: a photograph, a scan. Its code answers them. */
const paperOnly: ReadonlySet<string> = new Set(['unsupported-type', 'needs-recognition', 'no-text'])

/** The answer about a file or a hash, in words that promise no more than was looked at. */
export const VerdictNotice = (props: { view: View; verdict: Verdict; asked: string | null }) => {
  const { view, verdict, asked } = props
  const { t } = view
  return (
    <>
      <Notice kind={kindOf(verdict, asked)} title={titleOf(view, verdict)}>
        <p>{textOf(view, verdict)}</p>
        {asked !== null && isOther(verdict, asked) && 'proof' in verdict && (
          <p>{t('otherDocument', { asked: shownCode(asked), code: shownCode(verdict.proof.code) })}</p>
        )}
      </Notice>
      {verdict.kind === 'differs' && verdict.differences && (
        <Details summary={t('differences')} open={verdict.surely}>
          <DifferenceTable t={t} differences={verdict.differences} />
        </Details>
      )}
    </>
  )
}

function kindOf(verdict: Verdict, asked: string | null): NoticeKind {
  if (isOther(verdict, asked)) return 'warning'
  switch (verdict.kind) {
    case 'file':
    case 'content':
    case 'hash':
      return 'success'
    case 'differs':
      return verdict.surely ? 'danger' : 'warning'
    case 'other-hash':
      return 'danger'
    case 'unknown':
      return verdict.borne === null ? 'warning' : 'danger'
    default:
      return 'warning'
  }
}

function titleOf({ t }: View, verdict: Verdict): string {
  if (verdict.kind === 'differs' && !verdict.surely) return t('verdict.differs.unsure')
  if (verdict.kind === 'unknown' && verdict.borne !== null) return t('verdict.unknown.borne')
  return t(`verdict.${verdict.kind}`)
}

function textOf({ t, language }: View, verdict: Verdict): string {
  switch (verdict.kind) {
    case 'unreadable':
      return paperOnly.has(verdict.reason)
        ? t('verdict.unreadable.picture')
        : readingErrorMessage(verdict.reason, language)
    case 'file':
      return t(verdict.format === 'signed' ? 'verdict.file.signed' : 'verdict.file.text')
    case 'unknown':
      return verdict.borne === null
        ? t('verdict.unknown.text')
        : t('verdict.unknown.borne.text', { code: shownCode(verdict.borne) })
    case 'differs':
      if (!verdict.surely) return t('verdict.differs.unsure.text')
      return verdict.borne
        ? t('verdict.differs.borne.text', { code: shownCode(verdict.proof.code) })
        : t('verdict.differs.text')
    default:
      return t(`verdict.${verdict.kind}.text`)
  }
}
