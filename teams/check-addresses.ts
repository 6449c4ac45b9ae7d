import { addressesOf } from './lint.ts'
import type { Manifest } from './manifest.ts'

export type Ask = (address: string) => Promise<{ status: number; type: string }>

/** Opens every page of ours that the manifest names, as somebody who is not signed in. A line for each that does not come. */
export async function checkAddresses(manifest: Manifest, ask: Ask): Promise<string[]> {
  const host = manifest.validDomains?.[0]
  const ours = addressesOf(manifest).filter(([, address]) => new URL(address).host === host)
  const answers = ours.map(async ([path, address]) => {
    try {
      const { status, type } = await ask(address)
      if (status !== 200) return `${path}: ${address} answers ${status}`
      return type.startsWith('text/html') ? [] : `${path}: ${address} is ${type}, no page`
    } catch (error) {
      return `${path}: ${address} does not answer: ${(error as Error).message}`
    }
  })
  return (await Promise.all(answers)).flat()
}

/** As a browser asks for a page, without cookies, and told of a redirection instead of following it. */
export const askAsStranger: Ask = async (address) => {
  const { status, headers } = await fetch(address, {
    headers: { accept: 'text/html' },
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  })
  return { status, type: headers.get('content-type') ?? '' }
}
