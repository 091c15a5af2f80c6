import { showNotice } from './notice.ts'
import { say } from './words.ts'

const PREFIX = 'shudarga:draft:'
const SENT = 'shudarga:sent'
const KEPT_MS = 14 * 24 * 3600 * 1000

type Values = [name: string, value: string][]

/** What a person typed: no token, no password, no file. */
const typedValues = (form: HTMLFormElement): Values =>
  [...new FormData(form)].flatMap(([name, value]): Values => {
    const control = form.elements.namedItem(name)
    const kept =
      typeof value === 'string' &&
      !(control instanceof HTMLInputElement && /hidden|password/.test(control.type))
    return kept ? [[name, value.replaceAll('\r\n', '\n')]] : []
  })

const fillIn = (form: HTMLFormElement, values: Values): void => {
  for (const control of form.elements) {
    const isBox = control instanceof HTMLInputElement && /checkbox|radio/.test(control.type)
    if (isBox)
      control.checked = values.some(([name, value]) => name === control.name && value === control.value)
    else if (control instanceof HTMLInputElement && /hidden|password|file/.test(control.type)) continue
    else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      const at = values.findIndex(([name]) => name === control.name)
      // Taken out, so that several fields of one name get their values in order.
      control.value = at < 0 ? '' : (values.splice(at, 1)[0]?.[1] ?? '')
    }
  }
}

/** Storage may be forbidden or full; a form must work all the same. */
const quietly = <Result>(work: () => Result): Result | null => {
  try {
    return work()
  } catch {
    return null
  }
}

const isDraft = (value: unknown): value is { at: number; values: Values } =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  'values' in value &&
  Array.isArray(value.values)

const stored = (key: string): Values | null =>
  quietly(() => {
    const draft: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null')
    return isDraft(draft) && Date.now() - draft.at < KEPT_MS ? draft.values : null
  })

const restore = (form: HTMLFormElement, key: string): void => {
  const draft = stored(key)
  const given = typedValues(form)
  if (draft === null || JSON.stringify(draft) === JSON.stringify(given)) return
  fillIn(form, structuredClone(draft))
  const notice = showNotice(form, 'draft-notice', 'info', say('draftRestored'))
  const discard = document.createElement('button')
  discard.type = 'button'
  discard.className = 'ds-link'
  discard.textContent = say('draftDiscard')
  discard.addEventListener('click', () => {
    localStorage.removeItem(PREFIX + key)
    fillIn(form, given)
    notice.remove()
  })
  notice.append(discard)
}

/** A draft that was sent is over once the next page says that it was saved. */
const dropSaved = (): void => {
  const sent = sessionStorage.getItem(SENT)
  if (sent === null || document.querySelector('.sh-notice[data-color=success]') === null) return
  localStorage.removeItem(PREFIX + sent)
  sessionStorage.removeItem(SENT)
}

/** Brings back what was typed on this page and never arrived. */
export const restoreDrafts = (): void => {
  quietly(dropSaved)
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
    restore(form, form.dataset.draft ?? '')
  }
}

/** Keeps what is typed on the device until the server has it: links are weak and sessions end. */
export const keepDrafts = (): void => {
  document.addEventListener('input', (event) => {
    const form = event.target instanceof Element ? event.target.closest('form') : null
    const key = form?.dataset.draft
    if (form === null || key === undefined) return
    quietly(() =>
      localStorage.setItem(PREFIX + key, JSON.stringify({ at: Date.now(), values: typedValues(form) })),
    )
  })
  document.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement)) return
    const key = target.dataset.draft
    if (key !== undefined) quietly(() => sessionStorage.setItem(SENT, key))
    // The next person at this computer must not find the drafts of the last.
    if (target.getAttribute('action') === '/sign-out') quietly(dropAll)
  })
}

const dropAll = (): void => {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name)
}
