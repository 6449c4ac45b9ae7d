import { type ReactNode, useEffect, useRef, useState } from 'react'

type Props = {
  /** What the content will take, so that the page keeps its length. */
  height: number
  children: () => ReactNode
}

/** Draws a part of a long page when it comes near the part that is looked at, and keeps it. */
export function WhenNear({ height, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || !place.current) return
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      root: place.current.closest('[data-scroll]'),
      rootMargin: '1000px 0px',
    })
    seen.observe(place.current)
    return () => seen.disconnect()
  }, [isNear])
  return isNear ? children() : <div ref={place} style={{ height }} />
}
