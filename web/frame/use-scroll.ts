import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/**
 * The screen scrolls, not the window: one that is gone to begins at its top, one that is gone back to is where it was
 * left. In memory, as a frame has no storage; a place named in the address is found by the router.
 */
export function useScroll(box: RefObject<HTMLElement | null>): void {
  const { key, pathname, hash } = useLocation()
  const isBack = useNavigationType() === 'POP'
  const left = useRef(new Map<string, number>())
  const before = useRef(pathname)
  useLayoutEffect(() => {
    const scroller = box.current
    if (!scroller) return
    if (before.current !== pathname && !hash) scroller.scrollTop = (isBack && left.current.get(key)) || 0
    before.current = pathname
    const note = () => left.current.set(key, scroller.scrollTop)
    scroller.addEventListener('scroll', note, { passive: true })
    return () => scroller.removeEventListener('scroll', note)
  }, [box, key, pathname, hash, isBack])
}
