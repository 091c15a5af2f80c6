import type { Language } from '../../../platform/i18n.ts'
import { Button, DataTable, Details, Progress, Tag } from '../../../ui/index.ts'
import { assessmentTexts, explain, findingText } from '../../assessment/index.ts'
import { type Entry, isGap, type Report } from '../domain/report.ts'
import type { ShownEntry } from '../load-report.ts'
import type { ReportTexts } from '../messages/index.ts'

type Props = {
  t: ReportTexts
  language: Language
  report: Report
  entries: readonly ShownEntry[]
  mayEdit: boolean
}

export const EntryTable = ({ t, language, report, entries, mayEdit }: Props) => {
  const a = assessmentTexts(language)
  const groups = [...Map.groupBy(entries, (shown) => shown.objective)]
  return (
    <DataTable
      id="entries-table"
      caption={t('entries')}
      captionHidden
      columns={[
        { key: 'measure', header: t('measure'), rowHeader: true },
        { key: 'result', header: t('result'), width: 'wide' },
        { key: 'assessment', header: t('assessment') },
        { key: 'findings', header: t('findings') },
        ...(mayEdit ? [{ key: 'edit', header: t('edit'), kind: 'actions' as const }] : []),
      ]}
      rows={groups.flatMap(([objective, group]) => [
        { section: objective },
        ...group.map((shown) => ({
          id: `measure-${shown.measure.id}`,
          ...(isGap(shown.entry) && { tone: 'doubt' as const }),
          cells: {
            measure: `${shown.measure.number ?? ''} ${shown.measure.text}`.trim(),
            result: <Result t={t} entry={shown.entry} />,
            assessment: <Assessment t={t} shown={shown} how={explain(a, shown.entry.basis, shown.measure)} />,
            findings: shown.findings.length > 0 && (
              <ul>
                {shown.findings.map((finding) => (
                  <li>{findingText(a, finding)}</li>
                ))}
              </ul>
            ),
            edit: mayEdit && (
              <Button
                kind="secondary"
                small
                href={`/reports/${report.id}/measures/${shown.measure.id}`}
                label={`${t('edit')}: ${shown.measure.number ?? ''} ${shown.measure.text.slice(0, 80)}`}
              >
                {t('edit')}
              </Button>
            ),
          },
        })),
      ])}
    />
  )
}

/** What will be signed, in the paragraphs it was written in, and the program's own draft where a person wrote something else. */
const Result = ({ t, entry }: { t: ReportTexts; entry: Entry }) => (
  <>
    {entry.text.split(/\s*\n\s*/).map((paragraph) => (
      <p>{paragraph}</p>
    ))}
    {entry.text !== entry.draftedText && entry.draftedText !== '' && (
      <Details summary={t('drafted')}>
        <p class="sh-muted">{entry.draftedText}</p>
      </Details>
    )}
  </>
)

export const stateWord = (t: ReportTexts, state: Exclude<Entry['state'], 'assessed'>) =>
  t(`entryState.${state}`)

/** "70 хувь", or the state in words. */
export const assessmentWord = (t: ReportTexts, state: Entry['state'], percent: number | null) =>
  state === 'assessed' ? t('assessmentPercent', { percent: percent ?? 0 }) : stateWord(t, state)

const Assessment = ({ t, shown, how }: { t: ReportTexts; shown: ShownEntry; how: string }) => {
  const { entry, measure } = shown
  return (
    <>
      {entry.state === 'assessed' && entry.percent !== null ? (
        <Progress label={measure.text} percent={entry.percent} />
      ) : (
        entry.state !== 'assessed' && <Tag>{stateWord(t, entry.state)}</Tag>
      )}
      <Details summary={t('how')}>
        <p class="sh-muted">{how}</p>
      </Details>
      {entry.reason !== null && <p>{t('reasonShown', { reason: entry.reason })}</p>}
    </>
  )
}
