import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet'

export type ButtonProps = {
  kind?: ButtonKind | undefined
  /** With an address it is a link that looks like a button; without one it submits the form around it. */
  href?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  /** Posts the form around it to another address (for instance «save» beside «send»). */
  formaction?: string | undefined
  small?: boolean | undefined
  disabled?: boolean | undefined
  icon?: IconName | undefined
  /** The link gives a file; the browser saves it instead of showing it. */
  download?: boolean | undefined
  /** The form is answered with a file, so the page stays as it is and may be sent again. */
  givesFile?: boolean | undefined
  /** A question that the script asks before submitting. Without script the page itself must ask. */
  confirm?: string | undefined
  /** Said instead of the visible text where that alone would be unclear («Засах» → «Засах: 1.2 …»). */
  label?: string | undefined
  children?: Child
}

const look: Record<ButtonKind, { variant: string; color: string }> = {
  primary: { variant: 'primary', color: 'accent' },
  secondary: { variant: 'secondary', color: 'accent' },
  danger: { variant: 'primary', color: 'danger' },
  quiet: { variant: 'tertiary', color: 'accent' },
}

export const Button = ({ kind = 'primary', small, icon, children, label, ...rest }: ButtonProps) => {
  const shared = {
    class: small ? 'ds-button sh-button--small' : 'ds-button',
    'data-variant': look[kind].variant,
    'data-color': look[kind].color,
    'data-confirm': rest.confirm,
    'data-file': rest.givesFile ? '' : undefined,
    'aria-label': label,
  }
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  )
  if (rest.href !== undefined) {
    return (
      <a {...shared} href={rest.href} download={rest.download ? '' : undefined}>
        {content}
      </a>
    )
  }
  return (
    <button
      {...shared}
      type={rest.type ?? 'submit'}
      name={rest.name}
      value={rest.value}
      formaction={rest.formaction}
      disabled={rest.disabled}
    >
      {content}
    </button>
  )
}

/** Buttons in one line that wraps; the main one comes first. */
export const ButtonRow = ({ children }: { children?: Child }) => <div class="sh-buttons">{children}</div>
