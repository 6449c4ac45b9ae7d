export async function copy(text: string): Promise<void> {
  // The clipboard exists only on https and localhost, and a frame may be kept from it; elsewhere the older way still works.
  const written = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  if (!written) copyByCommand(text)
}

function copyByCommand(text: string): void {
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (!done) throw new Error('This browser did not let the app copy')
}
