import { usualSteps } from '../../../documents/papers/from-documents.ts'
import { countsPerStep } from '../../../documents/papers/summary-sheet.ts'
import {
  Button,
  ButtonRow,
  DataTable,
  Field,
  Form,
  fieldId,
  type Row,
  Section,
  Tag,
} from '../../../ui/index.ts'
import type { BodyBelow } from '../domain/consolidation.ts'
import type { ConsolidatedPageProps } from './consolidated-page-props.ts'

const tones = { reported: 'success', 'not-reported': 'warning', 'no-plan': 'neutral' } as const
const formats = { docx: 'Word', xlsx: 'Excel', pdf: 'PDF' } as const
const papers = ['report', 'summary'] as const

/** The bodies below, which of them are put together, and the files of that. */
export const BodiesForm = (props: ConsolidatedPageProps & { action: string }) => {
  const { t, asked, chosen, overall } = props
  const hidden = { year: asked.year, period: asked.period, level: asked.level }
  return (
    <Form action={props.action} csrfToken={props.csrfToken} layout="wide">
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      {chosen === null && <input type="hidden" name="everyBody" value="yes" />}
      <Section
        title={t('bodies')}
        lead={chosen === null ? t('bodiesAllLead') : t('bodiesLead', { button: t('recount') })}
      >
        <BodiesTable {...props} />
        {chosen !== null && (
          <ButtonRow>
            <Button kind="secondary" name="file" value="show">
              {t('recount')}
            </Button>
          </ButtonRow>
        )}
      </Section>
      <Section title={t('consolidatedDownload')} lead={t('consolidatedDownloadHint')}>
        {overall.reported === 0 ? (
          <p>{t('nothingReported')}</p>
        ) : (
          papers.map((paper) => <Files t={t} paper={paper} />)
        )}
      </Section>
    </Form>
  )
}

const Files = ({ t, paper }: Pick<ConsolidatedPageProps, 't'> & { paper: (typeof papers)[number] }) => (
  <div class="sh-downloads">
    <span class="sh-downloads__label">{t(`paperOf.${paper}`)}</span>
    <ul class="sh-downloads__formats" aria-label={t(`paperOf.${paper}`)}>
      {Object.entries(formats).map(([format, name]) => (
        <li class="sh-downloads__format">
          <Button
            kind="secondary"
            small
            name="file"
            value={`${paper}.${format}`}
            givesFile
            label={t('fileAs', { format: name, paper: t(`paperOf.${paper}`) })}
          >
            {name}
          </Button>
        </li>
      ))}
    </ul>
  </div>
)

const BodiesTable = ({ t, asked, sheet, chosen, overall }: ConsolidatedPageProps) => {
  const number = { kind: 'number', width: 'narrow' } as const
  const steps = usualSteps.map((step) => ({
    key: `step-${step}`,
    header: t('stepColumn', { step }),
    ...number,
    zeroQuiet: true,
  }))
  const rows = sheet.items.map((body, index) =>
    // the first carries the id of the field, so that the summary of errors can lead there
    bodyRow({ t, body, chosen, year: asked.year, boxId: index === 0 ? fieldId('body') : null }),
  )
  const { percents, notDue, cannotAssess, percent, reported, of } = overall
  const all: Row = {
    cells: {
      name: <strong>{t('allBodies')}</strong>,
      state: t('reportedOfValue', { n: reported, of }),
      ...figures({ percents, notDue, cannotAssess, n: percents.length, percent }),
    },
  }
  return (
    <DataTable
      id="bodies"
      caption={t('bodies')}
      captionHidden
      filter={sheet.pages === 1 && sheet.total > 20}
      columns={[
        { key: 'name', header: t('bodies'), rowHeader: true, width: 'wide' },
        { key: 'state', header: t('bodyState') },
        ...steps,
        { key: 'notDue', header: t('notDueColumn'), ...number, zeroQuiet: true },
        { key: 'cannotAssess', header: t('cannotAssessColumn'), ...number, zeroQuiet: true },
        { key: 'n', header: t('nColumn'), ...number },
        { key: 'average', header: t('averageColumn'), ...number },
      ]}
      rows={[...rows, all]}
    />
  )
}

type BodyRow = Pick<ConsolidatedPageProps, 't' | 'chosen'> & {
  body: BodyBelow
  year: number
  boxId: string | null
}

function bodyRow({ t, body, chosen, year, boxId }: BodyRow): Row {
  const { organization, above, state, report } = body
  const { id, name, slug } = organization
  const place = above.length > 0 && <p class="sh-muted">{above.join(' › ')}</p>
  return {
    cells: {
      name: (
        <>
          {place}
          {chosen === null ? (
            name
          ) : (
            <Field
              type="checkbox"
              name="body"
              id={boxId ?? `body-${id}`}
              value={id}
              label={name}
              checked={chosen.has(id)}
            />
          )}
        </>
      ),
      state: (
        <>
          <Tag tone={tones[state]}>{t(`bodyState.${state}`)}</Tag>
          {state !== 'no-plan' && (
            <p>
              <a class="ds-link" href={`/public/${slug}/${year}`} aria-label={t('publicPageOf', { name })}>
                {t('publicPage')}
              </a>
            </p>
          )}
        </>
      ),
      ...(report && figures(report)),
    },
  }
}

type Counted = {
  percents: readonly number[]
  notDue: number
  cannotAssess: number
  n: number
  percent: number | null
}

function figures({ percents, notDue, cannotAssess, n, percent }: Counted): Row['cells'] {
  const counts = countsPerStep(percents, usualSteps)
  return {
    ...Object.fromEntries(usualSteps.map((step, index) => [`step-${step}`, String(counts[index])])),
    notDue: String(notDue),
    cannotAssess: String(cannotAssess),
    n: String(n),
    average: percent === null ? '' : `${percent}%`,
  }
}
