import type { ReportState } from '../../../platform/db/schema.ts'
import { Tag, type Tone } from '../../../ui/index.ts'
import type { ReportTexts } from '../messages/index.ts'

const tones: Record<ReportState, Tone> = {
  draft: 'neutral',
  reviewed: 'info',
  approved: 'success',
  signed: 'success',
}

export const StateTag = ({ t, state }: { t: ReportTexts; state: ReportState }) => (
  <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
)
