import sharp from 'sharp'

/** The one drawing: a door that stands in its wall, 32 units wide and high, in whatever colour it is drawn with. */
const DOOR = `<path d="M9 25V8.6c0-.9.7-1.6 1.6-1.6h8.8c.9 0 1.6.7 1.6 1.6V25" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" />
  <path d="M6.5 25h19" stroke="#fff" stroke-width="2.4" stroke-linecap="round" />
  <circle cx="17.2" cy="16.4" r="1.5" fill="#fff" />`

/** Behind the door, and what Teams uses beside the icon. */
export const ACCENT_COLOUR = '#5b5fc7'

const svg = (viewBox: string, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">\n  ${content}\n</svg>\n`

/** What the browser shows; `web/icon.svg` is this, held by a test. */
export const roundedIcon = svg(
  '0 0 32 32',
  `<title>Booking Room Pro</title>\n  <rect width="32" height="32" rx="7" fill="${ACCENT_COLOUR}" />\n  ${DOOR}`,
)

/** A full square, because Teams cuts its own corners; the door fills the 120 pixels in the middle that are never cut. */
const fullBleedIcon = svg(
  '0 0 192 192',
  `<rect width="192" height="192" fill="${ACCENT_COLOUR}" />\n  <g transform="translate(12.8 12.8) scale(5.2)">${DOOR}</g>`,
)

const outlineIcon = svg('4 4 24 24', DOOR)

/** The three pictures of an app package, as PNG files. */
export async function renderIcons() {
  const [color, color32x32, outline] = await Promise.all([
    render(fullBleedIcon, 192),
    render(roundedIcon, 32),
    render(outlineIcon, 32),
  ])
  return { 'color.png': color, 'color32x32.png': color32x32, 'outline.png': outline }
}

/** Drawn at the size it is shown in: a vector scaled later would be a blurred one. */
const render = (source: string, size: number): Promise<Buffer> =>
  sharp(Buffer.from(source), { density: 72 * (size / 32) })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer()
