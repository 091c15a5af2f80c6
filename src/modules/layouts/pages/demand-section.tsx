import { Button, Field, Form, Section } from '../../../ui/index.ts'
import { demandedPapers } from '../../plans/index.ts'
import type { Offered } from '../domain/offered.ts'
import type { Errors, View } from './view.ts'

type Props = { view: View; offered: Offered; chosen: string; errors: Errors }

/** Makes the layout the form of all bodies below. */
export const DemandSection = ({ view: { t, csrfToken }, offered, chosen, errors }: Props) => (
  <Section title={t('demand')} lead={t('demandLead')} card>
    <Form action={`/layouts/${offered.key}/demand`} csrfToken={csrfToken}>
      <Field
        name="demandFor"
        type="select"
        label={t('demandFor')}
        required
        value={chosen}
        error={errors.of('demandFor')}
        choices={demandedPapers.map((paper) => ({ value: paper, label: t(`demandFor.${paper}`) }))}
      />
      <Button kind="secondary">{t('demandButton')}</Button>
    </Form>
  </Section>
)
