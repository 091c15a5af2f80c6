/** How long a second click is held back when the page does not change, for instance after «stop». */
const HOLD_MS = 30_000

/** Asks where `data-confirm` wants it, and lets a form go only once. */
export const guardForms = (): void => {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
    if (form.dataset.sending !== undefined) return event.preventDefault()
    const question = event.submitter?.dataset.confirm ?? form.dataset.confirm
    if (question !== undefined && !window.confirm(question)) return event.preventDefault()
    // A file is saved and the page stays: the next one may be asked for at once.
    if (event.submitter?.dataset.file !== undefined) return
    // A disabled button would not send its name and value, hence only marked.
    form.dataset.sending = ''
    event.submitter?.setAttribute('aria-busy', 'true')
    window.setTimeout(() => form.dataset.sending === '' && release(form), HOLD_MS)
  })
  window.addEventListener('pageshow', () => {
    for (const form of document.forms) release(form)
  })
}

export const release = (form: HTMLFormElement): void => {
  delete form.dataset.sending
  for (const busy of form.querySelectorAll('[aria-busy]')) busy.removeAttribute('aria-busy')
}
