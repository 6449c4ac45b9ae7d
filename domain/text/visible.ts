/**
 * What a text must match to have something in it that is seen: a regular expression of ECMA-262. It is written in escapes of
 * four digits, without properties, so that it reads the same with the flag `u` and without, and in other languages: the
 * published description of the API carries it. Left out are blanks, controls, and what Unicode calls default ignorable
 * (soft hyphens, joiners, marks of direction, fillers, variation selectors), with the blank cell of Braille.
 */
export const VISIBLE =
  '[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb]'

const visible = new RegExp(VISIBLE, 'u')

/** Whether nobody would see anything of it: a name that is none. */
export const isBlank = (text: string): boolean => !visible.test(text)
