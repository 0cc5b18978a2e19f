import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { journey, withAndWithoutScript } from './support/journey.ts';
import { follow, press, see } from './support/page.ts';

/** The real sheets stand beside the project and not in it. */
const real = (name: string) => new URL(`../../../shared/data/${name}`, import.meta.url);

const rows = (
  mark: string,
) => `Cluster,Organization,ProjectCode,Month,Activity,Indicator,Country,Admin1,Target,Reached
#sector,#org,,,#activity,,#country,#adm1,,
WASH,Lake Water ${mark},LW-${mark},June,Wells ${mark},People served,Central African Republic,Ouaka,100,40
Health,Clinic Trust ${mark},CT-${mark},June,Clinics ${mark},Visits,Central African Republic,Basse-Kotto,200,10
Health,Clinic Trust ${mark},CT-${mark},July,Clinics ${mark},Visits,Central African Republic,Basse-Kotto,200,many
`;

journey('a coordinator imports sheets', ({ person }) => {
  it.each(withAndWithoutScript)(
    'checks one, leaves the row with an error out, and imports it once, %s',
    async (_how, script) => {
      const mark = script ? 'North' : 'South';
      const page = await person('coordinator', { script });
      await upload(page, `who-does-what-${mark}.csv`, rows(mark));
      await see(page, 'The columns were found by the HXL hashtags');
      await giveYear(page);
      await see(page, '1 error in the rows');
      const errors = await page.getByRole('link', { name: 'Download all errors (CSV)' }).getAttribute('href');
      const csv = await page.request.get(errors ?? '');
      expect(await csv.text()).toContain('many');

      await press(page, /^Import \d+ rows?/);
      await see(page, /one row with an error stops the whole import|rows? with errors/i);
      await page.getByLabel(/^Leave the one row with errors out/).check();
      await press(page, /^Import \d+ rows?/);
      await see(page, 'The sheet was imported');
      await follow(page, `Lake Water ${mark}`);
      await see(page, 'Reported by import');
      await see(page, 'Not verified');
      await page.goto(`/missions/minusca/initiatives?q=Clinics+${mark}`);
      await see(page.getByRole('main'), new RegExp(`Clinics ${mark}`));

      await upload(page, `who-does-what-${mark}.csv`, rows(mark));
      await giveYear(page);
      await see(page, 'importing them changes nothing');

      await upload(page, 'broken.csv', 'just,some\nwords,here\n');
      await see(page, 'Say which columns hold: Organisation and Indicator.');
      const apply = page.getByRole('button', { name: 'Import 0 rows' });
      expect((await apply.isDisabled()) || (await apply.getAttribute('aria-disabled')) === 'true').toBe(true);
    },
  );

  it.skipIf(!existsSync(real('3w-sahel-2014-hxl.csv')))(
    'imports the real 3W sheet and the real contributions',
    async () => {
      const page = await person('coordinator');
      await page.goto('/imports');
      await choose(page, '3w-sahel-2014-hxl.csv', readFileSync(real('3w-sahel-2014-hxl.csv')));
      await see(page, /\d+ rows were read/);
      await page.goto('/imports');
      await choose(page, 'contributions-2010-2018.csv', readFileSync(real('contributions-2010-2018.csv')));
      await see(page, /\d+ rows were read/);
      const leaveOut = page.getByLabel(/^Leave the .*rows? with errors out/);
      if (await leaveOut.count()) await leaveOut.check();
      await press(page, /^Import [\d,.]+ rows?/);
      await see(page, 'The sheet was imported');
      await page.goto('/missions/minusca/contributions');
      await page.getByRole('img').first().waitFor();
      await page.getByRole('table').first().waitFor();
    },
  );
});

async function upload(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/missions/minusca/imports');
  await choose(page, name, Buffer.from(text));
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Sheet', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer });
  await press(page, 'Upload and check');
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
}

/** The sheet names months without a year. */
async function giveYear(page: Page): Promise<void> {
  await page.getByLabel('Year of the sheet').first().fill('2026');
  await press(page, 'Use this year');
  await page.getByText('Which year is this sheet about?').waitFor({ state: 'detached' });
}
