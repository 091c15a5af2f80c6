import { Awaited, Button, ButtonRow, PageHeader } from '../../../../ui/index.ts'
import type { View } from '../../pages/view.ts'

type Props = { view: View; name: string; seconds: number; here: string }

/** While a file is read that takes long. */
export const ReadingPage = ({ view: { t }, name, seconds, here }: Props) => (
  <>
    <PageHeader
      title={t('reading')}
      lead={t('readingLead', { name })}
      crumbs={[{ href: '/plans', label: t('plans') }, { label: t('reading') }]}
    />
    <Awaited>
      <progress aria-label={t('reading')} />
      <p role="status">{t('readingNow', { seconds })}</p>
    </Awaited>
    <ButtonRow>
      <Button href={here} kind="secondary">
        {t('readingCheckAgain')}
      </Button>
    </ButtonRow>
  </>
)
