/** Text of a file in UTF-8, without its byte order mark; nothing for a file of another encoding. */
export function decodeUtf8(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return undefined
  }
}
