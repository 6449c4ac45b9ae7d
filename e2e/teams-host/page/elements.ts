/// <reference lib="dom" />

export const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no #${id}`)
  return found
}

export function button(label: string, act: () => void, pressed?: boolean): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label
  made.addEventListener('click', act)
  if (pressed) made.setAttribute('aria-current', 'page')
  return made
}

export function checkbox(name: string, checked: boolean) {
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.checked = checked
  const label = document.createElement('label')
  label.append(box, name)
  return { box, label }
}

export function select(
  label: string,
  options: readonly (HTMLOptionElement | HTMLOptGroupElement)[],
  value: string,
  act: (value: string) => void,
): HTMLSelectElement {
  const made = document.createElement('select')
  made.ariaLabel = label
  made.append(...options)
  made.value = value
  made.addEventListener('change', () => act(made.value))
  return made
}

/** A line above the app, for what a real host would do and this one only says. */
export const note = (text: string): void => element('note').replaceChildren(text)
