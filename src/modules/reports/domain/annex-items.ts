import type { AnnexItem } from '../../../documents/papers/evidence-annex.ts'
import type { Activity } from '../../activities/index.ts'
import type { Evidence } from '../../evidence/index.ts'

/** What an annex lists, with the media type of a file. */
export type ListedEvidence = AnnexItem & { mediaType: string | null }

/** The evidence of the work that a report counts, in the order of its days, under the measures of this plan. */
export function annexItems(
  activities: readonly Activity[],
  evidence: readonly Evidence[],
  planId: string,
): ListedEvidence[] {
  const byActivity = Map.groupBy(evidence, ({ activityId }) => activityId)
  return activities
    .toSorted((one, other) => one.happenedOn.localeCompare(other.happenedOn))
    .flatMap((activity) => {
      const measures = activity.measures
        .filter((measure) => measure.planId === planId)
        .flatMap(({ number }) => (number === null ? [] : [number]))
      return (byActivity.get(activity.id) ?? []).map(({ visibility, caption, file, url }) => ({
        measures,
        visibility,
        caption: caption === '' ? activity.what : caption,
        date: activity.happenedOn,
        file: file && { name: file.name, size: file.size, sha256: file.sha256 },
        mediaType: file?.mediaType ?? null,
        url,
      }))
    })
}
