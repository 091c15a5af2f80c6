import type { Layout } from '../../../documents/layouts/layout.ts'
import { Button, ButtonRow, ErrorSummary, Form, Notice, PageHeader, Section } from '../../../ui/index.ts'
import type { FormValues } from '../../../web/env.ts'
import { rowsOf } from '../domain/column-rows.ts'
import { samplePage } from '../domain/sample.ts'
import { ColumnFields } from './column-fields.tsx'
import { GeneralFields } from './general-fields.tsx'
import { PaperPreview } from './paper-preview.tsx'
import type { Errors, View } from './view.ts'

type Props = {
  view: View
  /** Where the form goes: of a new layout or of one that is there. */
  action: string
  heading: string
  back: { href: string; label: string } | null
  values: FormValues
  errors: Errors
  /** The layout as the form describes it, when it describes one. */
  layout: Layout | null
  changed: boolean
  hidden: Record<string, string>
}

/** A layout to be made or changed. Its buttons arrange and preview on the server, so that it needs no script. */
export const LayoutFormPage = (props: Props) => {
  const { view, action, values, errors, layout } = props
  const { t } = view
  const rows = rowsOf(values)
  const [first] = rows
  const shown = first ? rows : [{ index: 0, order: '1', role: '', label: '', width: '', group: '' }]
  return (
    <>
      <PageHeader
        title={props.heading}
        crumbs={[
          { href: '/layouts', label: t('layouts') },
          ...(props.back ? [props.back] : []),
          { label: props.heading },
        ]}
      />
      <ErrorSummary errors={errors.summary} />
      {props.changed && <Notice kind="warning">{t('changedMeanwhile')}</Notice>}
      <Form action={action} csrfToken={view.csrfToken} requiredLegend layout="wide">
        {Object.entries(props.hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Section title={t('aboutLayout')} card>
          <GeneralFields view={view} values={values} errors={errors} />
          {/* The first button of a form is what the Enter key presses: it must change nothing. */}
          <ButtonRow>
            <PreviewButton view={view} action={action} />
          </ButtonRow>
        </Section>
        <Section title={t('columns')} id="columns" lead={t('columnsLead')} card>
          {shown.map((row, at) => (
            <ColumnFields view={view} errors={errors} row={row} place={at + 1} action={action} />
          ))}
          <ButtonRow>
            <Button kind="secondary" icon="plus" name="next" value="add" formaction={`${action}#columns`}>
              {t('addColumn')}
            </Button>
          </ButtonRow>
        </Section>
        <ButtonRow>
          <Button name="next" value="save">
            {t('save')}
          </Button>
          <PreviewButton view={view} action={action} />
        </ButtonRow>
      </Form>
      {layout && (
        <Section title={t('preview')} id="preview" lead={t('previewLead')}>
          <PaperPreview
            page={samplePage(layout)}
            orientation={layout.orientation}
            label={t('previewTable')}
          />
        </Section>
      )}
    </>
  )
}

const PreviewButton = ({ view: { t }, action }: Pick<Props, 'view' | 'action'>) => (
  <Button kind="secondary" name="next" value="preview" formaction={`${action}#preview`}>
    {t('showPreview')}
  </Button>
)
