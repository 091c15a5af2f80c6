import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { Button, ButtonRow, PageHeader } from '../../../../ui/index.ts'
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

/** As plain text: hono/jsx would lift a <meta> out of <noscript> into the head, where it would reload every page. */
const comeAnew = raw('<noscript><meta http-equiv="refresh" content="4"></noscript>')

/** What the script of the page asks for again until it stands still; without script the page comes anew by itself. */
export const Awaited = ({ children }: { children?: Child }) => (
  <div class="sh-stack" data-awaited>
    {children}
    {comeAnew}
  </div>
)
