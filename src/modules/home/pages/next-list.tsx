import { writeDate } from '../../../documents/language/sentences/write-dates.ts'
import { Card, Empty, Tag } from '../../../ui/index.ts'
import type { NextStep } from '../domain/next-steps.ts'
import type { HomeTexts } from '../messages/index.ts'

type Props = { t: HomeTexts; steps: readonly NextStep[]; mayRecord: boolean }

/** What waits for the person, each with the way to do it. */
export const NextList = ({ t, steps, mayRecord }: Props) =>
  steps.length === 0 ? (
    <Empty title={t('nothingWaits')}>{t(mayRecord ? 'nothingWaitsHint' : 'nothingWaitsReader')}</Empty>
  ) : (
    steps.map((step) => (
      <Card>
        {step.tone === 'danger' && (
          <p>
            <Tag tone="danger">{t('late')}</Tag>
          </p>
        )}
        <p>
          <a class="ds-link" href={step.href}>
            {t(`step.${step.code}`, valuesOf(t, step))}
          </a>
        </p>
        <StepItems t={t} step={step} />
      </Card>
    ))
  )

const StepItems = ({ t, step }: { t: HomeTexts; step: NextStep }) => {
  const { items = [], count = 0 } = step
  if (items.length === 0) return null
  return (
    <ul>
      {items.map(({ href, name }) => (
        <li>
          <a class="ds-link" href={href}>
            {name}
          </a>
        </li>
      ))}
      {count > items.length && (
        <li>
          <a class="ds-link" href={step.href}>
            {t('more', { n: count - items.length })}
          </a>
        </li>
      )}
    </ul>
  )
}

function valuesOf(t: HomeTexts, { period, year, dueOn, title, count }: NextStep) {
  return {
    year: year ?? '',
    title: title ?? '',
    count: count ?? 0,
    report: period === undefined ? '' : t(`report.${period}`, { year: year ?? '' }),
    date: dueOn === undefined ? '' : writeDate(dueOn, 'numeric'),
  }
}
