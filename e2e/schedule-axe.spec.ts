import { axe } from './axe.ts'
import { expect, THEMES, test } from './fixtures.ts'
import { dayPath, given, gridOf, inDays, inParis, quietDay } from './schedule-page.ts'

for (const theme of THEMES) {
  test(`the schedule is accessible: a day, its cards, a week and a month (${theme})`, async ({
    signedInAs,
    people,
  }) => {
    const [booker] = await people('booker')
    const page = await signedInAs(booker?.upn ?? '', { theme })
    const { building, first } = await inParis(page)
    const day = quietDay(THEMES.indexOf(theme))
    await given(page, first, { title: 'Meeting of all', day, start: '09:00', end: '11:00' })

    await page.goto('/schedule')
    await gridOf(page).ready()
    expect(await axe(page), 'today').toEqual([])

    await page.goto(dayPath(building.id, day))
    const schedule = gridOf(page)
    await expect(schedule.block('Meeting of all')).toBeVisible()
    await schedule.click(first, 13)
    await expect(page.getByRole('dialog').getByText('Free at this time')).toBeVisible()
    expect(await axe(page), 'booking').toEqual([])
    await page.keyboard.press('Escape')
    await schedule.block('Meeting of all').click()
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Change' })).toBeVisible()
    expect(await axe(page), 'a reservation').toEqual([])
    await page.keyboard.press('Escape')

    for (const view of ['week', 'month']) {
      await page.goto(`/schedule?view=${view}&date=${inDays(2)}`)
      await expect(page.getByRole('gridcell').nth(8)).toBeVisible()
      expect(await axe(page), view).toEqual([])
    }
  })

  test(`the agenda on a phone is accessible, and so is its sheet of filters (${theme})`, async ({
    signedInAs,
    people,
  }) => {
    const [booker] = await people('booker')
    const page = await signedInAs(booker?.upn ?? '', { theme, viewport: { width: 390, height: 844 }, hasTouch: true })
    const { first } = await inParis(page)
    await page.goto('/schedule')
    const card = page.getByRole('article', { name: first.name })
    await card.getByRole('button', { name: /reservation/ }).click()
    await expect(card.getByRole('link').nth(1)).toBeVisible()
    expect(await axe(page), 'agenda').toEqual([])
    await page.getByRole('button', { name: 'Filters' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await axe(page), 'filters').toEqual([])
  })
}
