import { release } from './guard.ts'
import { showNotice } from './notice.ts'
import { pageOf } from './page.ts'
import { say } from './words.ts'

/**
 * Sends forms with files by XHR, the only way to show how far an upload is. The answer, whatever it is, takes the place
 * of the page, as it would have without script.
 */
export const showUploads = (started: () => void): void => {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.upload === undefined) return
    if (event.defaultPrevented || !hasFiles(form)) return
    event.preventDefault()
    send(form, new FormData(form, event.submitter), started)
  })
}

const hasFiles = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some((input) => input.files?.length)

const send = (form: HTMLFormElement, body: FormData, started: () => void): void => {
  // A slow upload stays guarded for as long as it takes.
  form.dataset.sending = 'upload'
  const bar = progressBar(form)
  const request = new XMLHttpRequest()
  const failed = () => {
    bar.parentElement?.remove()
    release(form)
    showNotice(form, 'upload-notice', 'danger', say('uploadFailed')).scrollIntoView({ block: 'nearest' })
  }
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    bar.value = total > 0 ? loaded / total : 0
  })
  request.addEventListener('load', () => showAnswer(request, started))
  request.addEventListener('error', failed)
  request.addEventListener('abort', failed)
  request.open('POST', form.action)
  request.send(body)
}

const progressBar = (form: HTMLFormElement): HTMLProgressElement => {
  const bar = document.createElement('progress')
  const label = document.createElement('label')
  label.className = 'sh-sending'
  label.setAttribute('role', 'status')
  label.append(say('uploading'), bar)
  form.append(label)
  return bar
}

const showAnswer = (request: XMLHttpRequest, started: () => void): void => {
  const page = pageOf(request.responseText)
  history.pushState(null, '', request.responseURL)
  document.title = page.title
  document.body.replaceWith(page.body)
  window.scrollTo(0, 0)
  document.getElementById('main')?.focus()
  started()
}
