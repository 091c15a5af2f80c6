import { textFor } from '../../../platform/i18n.ts'
import { Section, Timeline } from '../../../ui/index.ts'
import type { HomeView } from '../load-home.ts'
import { type HomeTexts, homeKeys } from '../messages/index.ts'

/** Who changed what, in words, out of the audit log. */
export const LastChanges = ({ t, changes }: { t: HomeTexts; changes: HomeView['changes'] }) => (
  <Section title={t('lastChanges')} id="changes">
    {changes.length === 0 ? (
      <p class="sh-muted">{t('noChanges')}</p>
    ) : (
      <Timeline
        items={changes.map((change) => ({
          what: change.times === 1 ? words(t, change.action) : `${words(t, change.action)} (${change.times})`,
          who: change.name ?? t('somebody'),
          when: moment.format(change.at),
          datetime: change.at.toISOString(),
        }))}
      />
    )}
  </Section>
)

function words(t: HomeTexts, action: string): string {
  const key = `action.${action}`
  return Object.hasOwn(homeKeys, key) ? textFor(t, homeKeys, key) : t('action.other')
}

/** "2026.03.12 14:05" by the clock of Ulaanbaatar; the same in both languages. */
const moment = {
  format(at: Date): string {
    const parts = new Map(formatter.formatToParts(at).map(({ type, value }) => [type, value]))
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
    return `${part('year')}.${part('month')}.${part('day')} ${part('hour')}:${part('minute')}`
  },
}
const formatter = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ulaanbaatar',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
