import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import { isWriteErrorCode, WriteError, writeErrorMessage } from '../../../documents/writers/write-error.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Language } from '../../../platform/i18n.ts'
import { Awaited, Button, ButtonRow, Notice, PageHeader } from '../../../ui/index.ts'
import { daysKept } from '../domain/keeping.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { WritingTexts } from '../messages/index.ts'
import type { Writing } from '../store/writings.ts'

type Props = {
  t: WritingTexts
  language: Language
  writing: Pick<Writing, 'state' | 'fileName' | 'phase' | 'done' | 'total' | 'size' | 'keepUntil' | 'refusal'>
  /** True once the file is not kept any more, or what failed may be tried anew. */
  over: boolean
  /** The address of this page; the file is below it. */
  here: string
}

/** A long file: how far it is, then where to fetch it, for as long as it is kept. */
export const WritingPage = (props: Props) => {
  if (props.writing.state === 'waiting') return <UnderWay {...props} />
  if (props.writing.state === 'failed') return <Failed {...props} />
  return props.over ? <Over {...props} /> : <Ready {...props} />
}

const UnderWay = ({ t, writing: { fileName, phase, done, total }, here }: Props) => (
  <>
    <PageHeader title={t('writing')} lead={t('writingLead', { name: fileName, days: daysKept })} />
    <Awaited>
      {total > 0 ? (
        <progress aria-label={t('writing')} max={total} value={done} />
      ) : (
        <progress aria-label={t('writing')} />
      )}
      <p role="status">
        {t(`phase.${phase}`)} {total > 0 && t('parts', { done, total })}
      </p>
    </Awaited>
    <ButtonRow>
      <Button href={here} kind="secondary">
        {t('checkAgain')}
      </Button>
    </ButtonRow>
  </>
)

const Ready = ({ t, writing: { fileName, size, keepUntil }, here }: Props) => {
  const until = keepUntil === null ? '' : writeDate(dayOf(keepUntil), 'numeric')
  return (
    <>
      <PageHeader
        title={t('ready')}
        lead={t('readyLead', { name: fileName, size: sizeText(t, size ?? 0), until })}
      />
      <ButtonRow>
        <Button href={`${here}/file`} icon="download">
          {t('fetch')}
        </Button>
      </ButtonRow>
    </>
  )
}

const Over = ({ t, writing: { fileName }, here }: Props) => (
  <>
    <PageHeader title={t('over')} lead={t('overLead', { name: fileName, days: daysKept })} />
    <ButtonRow>
      <Button href={`${here}/file`}>{t('writeAgain')}</Button>
    </ButtonRow>
  </>
)

const Failed = ({ t, language, writing: { fileName, refusal }, over, here }: Props) => (
  <>
    <PageHeader title={t('failed')} lead={t('failedLead', { name: fileName })} />
    <Notice kind="danger">{reasonText(t, language, refusal)}</Notice>
    {over && (
      <ButtonRow>
        <Button href={`${here}/file`}>{t('writeAgain')}</Button>
      </ButtonRow>
    )}
  </>
)

function reasonText(t: WritingTexts, language: Language, refusal: Refusal | null): string {
  const { code, values } = refusal ?? { code: 'gone', values: {} }
  if (isWriteErrorCode(code)) return writeErrorMessage(new WriteError(code, values), language)
  return t(code === 'interrupted' ? code : 'gone')
}

function sizeText(t: WritingTexts, bytes: number): string {
  if (bytes < 1024) return t('bytes', { size: bytes })
  if (bytes < 1024 * 1024) return t('kilobytes', { size: Math.round(bytes / 1024) })
  return t('megabytes', { size: Math.round(bytes / 104_857.6) / 10 })
}
