/** Native menus stay open until closed; a click elsewhere or Escape closes them. */
export const closeMenus = (): void => {
  const close = (except: EventTarget | null) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')) {
      if (!(except instanceof Node && menu.contains(except))) menu.open = false
    }
  }
  document.addEventListener('click', ({ target }) => close(target))
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    const menu = document.activeElement?.closest('details[data-menu]')
    close(null)
    menu?.querySelector('summary')?.focus()
  })
}

/** After a refused form the reader starts at the summary of errors. */
export const focusErrors = (): void => {
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}

/**
 * A page that the script fetched. A parser without script takes what is in <noscript> for content: it would come to
 * life where it is shown, so it goes.
 */
export const pageOf = (html: string): Document => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const each of page.querySelectorAll('noscript')) each.remove()
  return page
}
