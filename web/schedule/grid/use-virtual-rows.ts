import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useMemo } from 'react'
import type { Row } from '../rows.ts'

/** The rows in sight and a few around them. */
export function useVirtualRows(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly Row[],
  heightOf: (index: number) => number,
  headerHeight: number,
  activeRow: string | null,
) {
  const activeIndex = useMemo(() => rows.findIndex(({ key }) => key === activeRow), [rows, activeRow])
  return useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    scrollMargin: headerHeight,
    overscan: 3,
    // The row with the focus stays in the document however far it is scrolled away.
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range)
        if (activeIndex < 0 || shown.includes(activeIndex)) return shown
        return [...shown, activeIndex].sort((a, b) => a - b)
      },
      [activeIndex],
    ),
  }).getVirtualItems()
}
