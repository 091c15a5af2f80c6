/** A notice made by script, in the look of the Notice component. It replaces an earlier one of the same name. */
export const showNotice = (
  before: Element,
  name: string,
  color: 'info' | 'danger',
  text: string,
): HTMLElement => {
  document.getElementById(name)?.remove()
  const notice = document.createElement('div')
  notice.id = name
  notice.className = 'sh-notice'
  notice.dataset.color = color
  notice.setAttribute('role', color === 'danger' ? 'alert' : 'status')
  const body = document.createElement('p')
  body.textContent = text
  notice.append(body)
  before.prepend(notice)
  return notice
}
