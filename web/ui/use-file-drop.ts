import { type DragEvent, useState } from 'react'

/** Takes one file that is dropped on a place. `isOver` while something is held above it. */
export function useFileDrop(onFile: (file: File) => void) {
  // Children of the place send their own enter and leave: what counts is how many it is in.
  const [depth, setDepth] = useState(0)
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    isOver: depth > 0,
    place: {
      onDragEnter: (event: DragEvent) => hasFile(event) && setDepth((now) => now + 1),
      onDragLeave: (event: DragEvent) => hasFile(event) && setDepth((now) => Math.max(0, now - 1)),
      onDragOver: (event: DragEvent) => {
        if (hasFile(event)) event.preventDefault()
      },
      onDrop: (event: DragEvent) => {
        const [file] = event.dataTransfer.files
        setDepth(0)
        if (!file) return
        event.preventDefault()
        onFile(file)
      },
    },
  }
}
