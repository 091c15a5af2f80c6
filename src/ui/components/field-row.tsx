import type { Child } from 'hono/jsx'

/** Short fields side by side where there is room. */
export const FieldRow = ({ children }: { children?: Child }) => <div class="sh-field-row">{children}</div>
