import { spawnSync } from 'node:child_process'
import { startApp } from '../app.ts'
import { median } from '../load.ts'
import { type Line, ms } from '../table.ts'

export async function startLine(dataDir: string, times: number): Promise<Line> {
  const took: number[] = []
  for (let time = 0; time < times; time++) {
    const app = await startApp(dataDir)
    took.push(app.startedInMs)
    await app.close()
  }
  return {
    what: 'start on existing data until the first 200',
    target: '< 2 s',
    reached: `${ms(median(took))} (best ${ms(Math.min(...took))})`,
    met: median(took) < 2_000,
  }
}

export function firstLoadLine(): Line {
  const { stdout } = spawnSync(process.execPath, ['scripts/bundle-size.mjs'], { encoding: 'utf8' })
  const kB = Number(/([\d.]+) kB {2}first load/.exec(stdout)?.[1])
  return { what: 'first load, gzip', target: '< 250 kB', reached: `${Math.round(kB)} kB`, met: kB < 250 }
}
