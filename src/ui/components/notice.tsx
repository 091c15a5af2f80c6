import type { Child } from 'hono/jsx'
import { useWords } from '../language.ts'
import { Icon } from './icon.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger'

const wordOf = { info: 'info', success: 'success', warning: 'warning', danger: 'error' } as const

export type NoticeProps = { kind: NoticeKind; title?: string | undefined; children?: Child }

/** What happened or what to mind. A refusal interrupts a screen reader; the other kinds wait their turn. */
export const Notice = ({ kind, title, children }: NoticeProps) => {
  const words = useWords()
  return (
    <div class="sh-notice" data-color={kind} role={kind === 'danger' ? 'alert' : 'status'}>
      <Icon name={kind} />
      <div>
        {title ? (
          <p class="sh-notice__title">{title}</p>
        ) : (
          <span class="ds-sr-only">{words[wordOf[kind]]}: </span>
        )}
        {children}
      </div>
    </div>
  )
}
