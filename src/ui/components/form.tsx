import type { Child } from 'hono/jsx'
import { useWords } from '../language.ts'

export type FormProps = {
  action: string
  csrfToken: string
  /** Set for forms that carry files. */
  enctype?: 'multipart/form-data' | undefined
  id?: string | undefined
  /**
   * Under this key the script keeps unsent text on the device: name form, record and person in it. The draft goes when
   * the next page shows a success notice, and all drafts go at sign-out.
   */
  draft?: string | undefined
  /** Shows how far the upload is (script); the form works without it. */
  upload?: boolean | undefined
  confirm?: string | undefined
  /** Says above the fields what the asterisk means. */
  requiredLegend?: boolean | undefined
  /** 'line' puts a lone button among others; 'wide' lifts the reading width. */
  layout?: 'line' | 'wide' | undefined
  children?: Child
}

/** A POST form with the token against forged requests. The server validates, so the browser's own bubbles are off. */
export const Form = (props: FormProps) => {
  const words = useWords()
  return (
    <form
      class={props.layout === undefined ? 'sh-form' : `sh-form sh-form--${props.layout}`}
      method="post"
      action={props.action}
      enctype={props.enctype}
      id={props.id}
      novalidate
      data-draft={props.draft}
      data-upload={props.upload ? '' : undefined}
      data-confirm={props.confirm}
    >
      <input type="hidden" name="_csrf" value={props.csrfToken} />
      {props.requiredLegend && <p class="sh-muted">{words.requiredLegend}</p>}
      {props.children}
    </form>
  )
}
