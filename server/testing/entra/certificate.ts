import { generateKeyPairSync, sign } from 'node:crypto'

/** DER: a tag, a length, and what it holds. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts)
const text = (tag: number, value: string) => der(tag, Buffer.from(value, 'latin1'))
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const bits = (content: Uint8Array) => der(0x03, Buffer.from([0]), content)

const SHA256_WITH_RSA = sequence(oid('2a864886f70d01010b'), der(0x05))
const NAME = sequence(der(0x31, sequence(oid('550403'), text(0x0c, 'booking-room-pro'))))
const VALIDITY = sequence(text(0x17, '250101000000Z'), text(0x17, '491231235959Z'))

const pem = (label: string, content: Buffer) =>
  `-----BEGIN ${label}-----\n${content.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`

/** A certificate signed by its own key, as one uploads to an app registration. Node.js reads them and makes none. */
export function makeCertificate(): { certificate: string; privateKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const subjectKey = publicKey.export({ type: 'spki', format: 'der' })
  const said = sequence(der(0x02, Buffer.from([1])), SHA256_WITH_RSA, NAME, VALIDITY, NAME, subjectKey)
  return {
    certificate: pem('CERTIFICATE', sequence(said, SHA256_WITH_RSA, bits(sign('sha256', said, privateKey)))),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
