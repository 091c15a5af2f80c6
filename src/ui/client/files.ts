import { fileSize, say } from './words.ts'

/** Names and sizes of the chosen files; one that is too large is refused before it costs an upload. */
export const watchFiles = (): void => {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return
    const files = [...(target.files ?? [])]
    const limit = Number(target.dataset.maxBytes ?? Number.POSITIVE_INFINITY)
    const tooLarge = files.find((file) => file.size > limit)
    const lines = tooLarge
      ? [say('fileTooLarge', { name: tooLarge.name, size: fileSize(tooLarge.size), limit: fileSize(limit) })]
      : files.map((file) => `${file.name} – ${fileSize(file.size)}`)
    if (tooLarge) target.value = ''
    show(target, lines, tooLarge !== undefined)
  })
}

const show = (input: HTMLInputElement, lines: string[], refused: boolean): void => {
  const name = `${input.id}-files`
  const list = document.getElementById(name) ?? document.createElement('ul')
  list.id = name
  list.className = refused ? 'sh-file-names sh-field__error' : 'sh-file-names'
  list.setAttribute('role', refused ? 'alert' : 'list')
  list.setAttribute('aria-label', say('filesChosen'))
  list.replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement('li')
      item.textContent = line
      return item
    }),
  )
  input.after(list)
}
