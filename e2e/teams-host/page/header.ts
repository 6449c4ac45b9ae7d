/// <reference lib="dom" />
import type { Person } from '../protocol.ts'
import { button, element, note, select } from './elements.ts'
import { goTo, locale, openFirst, people, person } from './start.ts'
import { pressBack, setTheme, themeName } from './views.ts'

const options = (...named: readonly (readonly [string, string])[]) => named.map(([id, name]) => new Option(name, id))

function described({ name, homeTid, consented }: Person): string {
  const more = [...(homeTid ? ['guest'] : []), ...(consented === false ? ['has not consented'] : [])]
  return more.length > 0 ? `${name} (${more.join(', ')})` : name
}

/** Everybody, under the domain of the organization in which they are. */
function everybody(): HTMLOptGroupElement[] {
  const domainOf = ({ upn }: Person) => upn.slice(upn.lastIndexOf('@') + 1)
  return [...new Set(people.map(domainOf))].map((domain) => {
    const group = document.createElement('optgroup')
    group.label = domain
    const members = people.filter((one) => domainOf(one) === domain)
    group.append(...members.map((one) => new Option(described(one), one.upn)))
    return group
  })
}

/** Where a link into Teams is pasted that would else lead to the real one. */
function linkField(): HTMLFormElement {
  const form = document.createElement('form')
  const field = document.createElement('input')
  field.type = 'url'
  field.placeholder = 'Open a copied link into Teams'
  field.ariaLabel = field.placeholder
  form.append(field)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const link = URL.parse(field.value)
    if (!link?.pathname.startsWith('/l/entity/')) return note(`Teams would open ${field.value}`)
    link.searchParams.set('person', person.upn)
    location.assign(link.pathname + link.search)
  })
  return form
}

export function fillHeader(): void {
  element('choices').append(
    linkField(),
    select('Person', everybody(), person.upn, (upn) => goTo({ person: upn })),
    select('Theme', options(['default', 'Light'], ['dark', 'Dark'], ['contrast', 'Contrast']), themeName(), setTheme),
    select('Language', options(['en-us', 'English'], ['fr-fr', 'Français']), locale, (tag) => goTo({ locale: tag })),
    button('Back', pressBack),
  )
}

const PATIENCE_MS = 6_000

/**
 * In a frame a browser does not ask whether to trust a certificate, so the app has to be opened by itself once.
 * What is returned is called as soon as the app says something: it is only slow then, and nothing has to be done.
 */
export function askForTrust(): () => void {
  if (openFirst === undefined) return () => {}
  const answered = new AbortController()
  const waiting = setTimeout(() => {
    const link = Object.assign(document.createElement('a'), {
      href: openFirst,
      target: '_blank',
      textContent: openFirst,
    })
    element('note').replaceChildren(
      'The app does not answer. If your browser does not trust its certificate yet, open ',
      link,
      ', go on in spite of the warning, and come back here.',
    )
    const { signal } = answered
    window.addEventListener('focus', () => location.reload(), { once: true, signal })
    signal.addEventListener('abort', () => note(''), { once: true })
  }, PATIENCE_MS)
  return () => {
    clearTimeout(waiting)
    answered.abort()
  }
}
