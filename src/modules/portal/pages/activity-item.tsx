import { isPhoto } from '../../../platform/files/file-kinds.ts'
import type { Language } from '../../../platform/i18n.ts'
import { activityTexts, dayLine, quantityLine } from '../../activities/index.ts'
import type { PortalTexts } from '../messages/index.ts'
import type { PublicActivity, PublicEvidence } from '../present.ts'

type Props = { t: PortalTexts; language: Language; activity: PublicActivity }

/** What was done, when, where, how much, the evidence that anybody may open, and how many pieces nobody else may. */
export const ActivityItem = ({ t, language, activity }: Props) => {
  const texts = activityTexts(language)
  const { total, restricted } = activity.evidenceCount
  const facts = [
    dayLine(activity),
    texts(`kind.${activity.kind}`),
    activity.place,
    quantityLine(texts, activity),
  ]
  return (
    <li id={`a-${activity.id}`}>
      <p>{activity.what}</p>
      <p class="sh-muted">{facts.filter(Boolean).join(' · ')}</p>
      {activity.evidence.length > 0 && (
        <ul aria-label={t('evidence')}>
          {activity.evidence.map((item, index) => (
            <li>
              <EvidenceLink t={t} activity={activity} item={item} index={index} />
            </li>
          ))}
        </ul>
      )}
      {restricted > 0 && <p class="sh-muted">{t('evidenceRestricted', { n: total, restricted })}</p>}
    </li>
  )
}

const isImage = ({ mediaType }: PublicEvidence) => mediaType !== null && isPhoto(mediaType)

const EvidenceLink = (props: {
  t: PortalTexts
  activity: PublicActivity
  item: PublicEvidence
  index: number
}) => {
  const { t, item, activity } = props
  const name = item.caption || item.name || t('evidenceNumbered', { n: props.index + 1 })
  if (item.kind === 'link') {
    return (
      <a class="ds-link" href={item.href} rel="nofollow noopener external">
        {item.caption || item.href}
      </a>
    )
  }
  if (isImage(item)) {
    // fetched only once somebody opens the list of work: nothing of it costs a weak link before
    const alt = item.caption || t('photo', { what: activity.what })
    return (
      <a href={item.href}>
        <img src={item.href} loading="lazy" width={180} alt={alt} />
      </a>
    )
  }
  return (
    <a class="ds-link" href={item.href}>
      {name}
    </a>
  )
}
