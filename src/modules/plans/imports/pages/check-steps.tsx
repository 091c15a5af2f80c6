import { Button, Details, Form } from '../../../../ui/index.ts'
import type { View } from '../../pages/view.ts'
import type { History } from '../domain/steps.ts'
import type { Step } from '../store/import-steps.ts'
import type { PlanImport } from '../store/imports.ts'

type Props = {
  view: View
  open: PlanImport
  steps: readonly Step[]
  history: History
  here: 'table' | 'beside'
}

/** What was corrected, to be taken back or done again, one step or many. */
export const CheckSteps = ({ view, open, steps, history, here }: Props) => {
  const { t } = view
  if (steps.length < 2) return null
  const { undo, redo } = history
  return (
    <div class="sh-stack">
      <div class="sh-buttons">
        {undo && (
          <StepForm view={view} open={open} here={here} step={open.step - 1}>
            {t('undo', { what: t(`step.${undo}`) })}
          </StepForm>
        )}
        {redo && (
          <StepForm view={view} open={open} here={here} step={open.step + 1}>
            {t('redo', { what: t(`step.${redo}`) })}
          </StepForm>
        )}
      </div>
      <Details summary={t('steps', { n: steps.length - 1 })}>
        <ol class="sh-steps">
          {steps.map((step) => (
            <li aria-current={step.number === open.step ? 'step' : undefined}>
              <span>
                {t(`step.${step.kind}`)}
                {step.madeBy && <span class="sh-muted"> · {step.madeBy}</span>}
              </span>
              {step.number === open.step ? (
                <strong>{t('stepNow')}</strong>
              ) : (
                <StepForm
                  view={view}
                  open={open}
                  here={here}
                  step={step.number}
                  label={t('stepBackTo', { what: t(`step.${step.kind}`) })}
                >
                  {t('stepBack')}
                </StepForm>
              )}
            </li>
          ))}
        </ol>
      </Details>
    </div>
  )
}

type StepFormProps = {
  view: View
  open: PlanImport
  here: Props['here']
  step: number
  label?: string
  children?: string
}

const StepForm = ({ view, open, here, step, label, children }: StepFormProps) => (
  <Form action={`/plans/imports/${open.id}/step`} csrfToken={view.csrfToken} layout="line">
    <input type="hidden" name="revision" value={open.revision} />
    <input type="hidden" name="step" value={step} />
    <input type="hidden" name="from" value={here} />
    <Button kind={label ? 'quiet' : 'secondary'} small label={label}>
      {children}
    </Button>
  </Form>
)
