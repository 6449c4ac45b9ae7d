/** What people type, without the blanks around it, and one code for letters that look the same (NFC). */
export const tidy = <Body extends object>(body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.normalize('NFC').trim() : value,
    ]),
  ) as Body
