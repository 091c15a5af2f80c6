import { DataTable } from '../../../ui/index.ts'
import type { Difference } from '../domain/differences.ts'
import type { VerificationTexts } from '../messages/index.ts'

/** A file of another year differs everywhere: a few places say so as well as all of them. */
const mostShown = 12
const mostLetters = 300

export const DifferenceTable = ({ t, differences }: { t: VerificationTexts; differences: Difference[] }) => {
  if (differences.length === 0) return <p>{t('differences.none')}</p>
  const shown = (text: string | null) =>
    text === null ? (
      <span class="sh-muted">{t('differences.empty')}</span>
    ) : text.length > mostLetters ? (
      `${text.slice(0, mostLetters)}…`
    ) : (
      text
    )
  return (
    <>
      <DataTable
        id="differences"
        caption={t('differences')}
        captionHidden
        columns={[
          { key: 'where', header: t('differences.where'), rowHeader: true },
          { key: 'approved', header: t('differences.approved') },
          { key: 'held', header: t('differences.held') },
        ]}
        rows={differences.slice(0, mostShown).map(({ field, measure, approved, held }) => ({
          cells: {
            where:
              measure === null
                ? t(`field.${field}`)
                : t('inMeasure', { measure, field: t(`field.${field}`) }),
            approved: shown(approved),
            held: shown(held),
          },
        }))}
      />
      {differences.length > mostShown && (
        <p class="sh-muted">{t('differences.more', { n: differences.length - mostShown })}</p>
      )}
    </>
  )
}
