import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import { DescriptionList, Notice } from '../../../ui/index.ts'
import type { EntryPageProps } from './entry-page-props.ts'
import { assessmentWord } from './entry-table.tsx'

/** What another person saved in the meantime, above the form that still holds what this one typed: neither is lost. */
export const OtherVersion = ({ t, shown, change }: EntryPageProps) => {
  const { entry } = shown
  return (
    <Notice
      kind="warning"
      title={
        change === null
          ? t('otherVersion')
          : t('otherVersionBy', { name: change.name, when: momentOf(change.at) })
      }
    >
      <p>{t('otherVersionHint')}</p>
      <DescriptionList
        items={[
          { term: t('result'), description: entry.text },
          { term: t('assessment'), description: assessmentWord(t, entry.state, entry.percent) },
          { term: t('reason'), description: entry.reason },
        ]}
      />
    </Notice>
  )
}

const zone = { timeZone: 'Asia/Ulaanbaatar' } as const
const momentOf = (at: Date) =>
  `${writeDate(at.toLocaleDateString('en-CA', zone), 'numeric')} ${at.toLocaleTimeString('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' })}`
