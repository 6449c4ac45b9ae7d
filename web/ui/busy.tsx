import { Spinner, type SpinnerProps } from '@fluentui/react-components'

/** Turns beside words that say what is under way; an image to look at, and no progress bar without a name to hear. */
export const Busy = ({ size = 'tiny' }: { size?: SpinnerProps['size'] }) => (
  <Spinner size={size} role="presentation" aria-hidden />
)
