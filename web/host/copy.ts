/** A text, or one for programs that show how it is set and the same for those that do not. */
export type Copied = string | { readonly plain: string; readonly html: string }

export async function copy(what: Copied): Promise<void> {
  const flavours: Flavours =
    typeof what === 'string' ? { 'text/plain': what } : { 'text/plain': what.plain, 'text/html': what.html }
  // The clipboard exists only on https and localhost, and a frame may be kept from it; elsewhere the older way still works.
  if (!(await copyToClipboard(flavours))) copyByCommand(flavours)
}

type Flavours = Readonly<Record<string, string>>

async function copyToClipboard(flavours: Flavours): Promise<boolean> {
  try {
    const blobs = Object.entries(flavours).map(([type, text]) => [type, new Blob([text], { type })] as const)
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    return true
  } catch {
    return false
  }
}

function copyByCommand(flavours: Flavours): void {
  let done = false
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    for (const [type, text] of Object.entries(flavours)) event.clipboardData.setData(type, text)
    event.preventDefault()
    event.stopImmediatePropagation()
    done = true
  }
  const putBack = selectSomething()
  document.addEventListener('copy', fill, { capture: true })
  try {
    document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
    putBack()
  }
  if (!done) throw new Error('This browser did not let the app copy')
}

/** The command does nothing where nothing is selected. A selection, unlike the focus, can be moved out of an open dialog. */
function selectSomething(): () => void {
  const selection = document.getSelection()
  const before = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
  const mark = document.createElement('span')
  mark.textContent = '\u00a0'
  mark.className = 'visually-hidden'
  mark.style.userSelect = 'text'
  document.body.append(mark)
  selection?.removeAllRanges()
  const range = document.createRange()
  range.selectNodeContents(mark)
  selection?.addRange(range)
  return () => {
    selection?.removeAllRanges()
    mark.remove()
    if (before) selection?.addRange(before)
  }
}
