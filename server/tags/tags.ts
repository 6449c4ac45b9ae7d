import type { Catalogue } from '../catalogue/catalogue.ts'
import { invalidField } from '../http/problem.ts'
import type { TagView } from './tag.schema.ts'
import {
  countReservationsWith,
  findTag,
  holdTag,
  insertTag,
  listTags,
  removeTag,
  reorderTags,
  updateTag,
} from './tag.store.ts'

/** One sign to the eye, whatever it is made of: a picture, a flag or a keycap. */
const isEmoji = (text: string) =>
  [...new Intl.Segmenter().segment(text)].length === 1 &&
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(text)

export const tags: Catalogue<Omit<TagView, 'id' | 'version'>> = {
  kind: 'tags',
  what: 'tag',
  list: listTags,
  find: findTag,
  hold: holdTag,
  check: async (_tx, { emoji }) => {
    if (emoji && !isEmoji(emoji)) throw invalidField('emoji', 'not_an_emoji', `${emoji} is not one emoji.`, '🤝')
  },
  insert: insertTag,
  update: updateTag,
  // Deactivating a tag is what takes it out of sight; what was booked under it stays what it was.
  needed: async (tx, id) => ({ by: 'reservations', count: await countReservationsWith(tx, id) }),
  remove: removeTag,
  reorder: reorderTags,
}
