import { rowKindName } from '../../../../documents/reading-messages.ts'
import { Details, Form, Section } from '../../../../ui/index.ts'
import type { Beside, BesidePart, BesideRest } from '../domain/beside.ts'
import { CheckFrame, type CheckProps } from './check-frame.tsx'
import { MeasureBeside } from './measure-beside.tsx'
import { ObjectiveBeside } from './objective-beside.tsx'
import { placeText } from './source-place.ts'

type Props = CheckProps & { beside: Beside; changed: boolean }

/** The whole file, row by row, beside what was made of each row: nothing is left out. */
export const BesidePage = (props: Props) => {
  const { view, open, beside } = props
  const { t } = view
  return (
    <CheckFrame {...props} here="beside">
      <Section title={t('viewBeside')} lead={t('besideLead')}>
        {open.tables.length === 0 && <p>{t('besideNoTable')}</p>}
        {beside.outside.length > 0 && (
          <Details summary={t('besideOutside', { n: beside.outside.length })} open={open.tables.length === 0}>
            <div class="sh-beside__outside">
              {beside.outside.map((line) => (
                <p>{line}</p>
              ))}
            </div>
          </Details>
        )}
        <Form action={`/plans/imports/${open.id}/merge`} csrfToken={view.csrfToken} layout="wide">
          <input type="hidden" name="revision" value={open.revision} />
          <input type="hidden" name="from" value="beside" />
          <div class="sh-beside">
            {beside.parts.map((part) =>
              'rest' in part ? <Rest {...props} part={part} /> : <Part {...props} part={part} />,
            )}
          </div>
        </Form>
      </Section>
    </CheckFrame>
  )
}

const Part = ({ part, view, open }: Props & { part: BesidePart }) => {
  const objective = open.document.objectives[part.objective]
  if (!objective) return null
  const shared = { view, open, objective, at: part.objective, rows: part.rows }
  if (part.measure === null) return <ObjectiveBeside {...shared} />
  const measure = objective.measures[part.measure]
  return measure ? <MeasureBeside {...shared} measure={measure} index={part.measure} /> : null
}

/** Rows that became nothing, in small: a reader sees that they were seen. */
const Rest = ({ part, view }: Props & { part: BesideRest }) => (
  <div class="sh-beside__rest">
    {part.rest.map((row) => (
      <p>
        <span class="sh-muted">
          {placeText([row], view)} · {rowKindName(row.kind, view.language)}:
        </span>{' '}
        {row.cells.flatMap(({ lines, above }) => (above ? [] : [lines.join(' ')])).join(' | ')}
      </p>
    ))}
  </div>
)
