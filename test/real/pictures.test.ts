import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDemo } from '../../demo/run.ts';
import { anna, sergei, wang } from '../../demo/seed/clients.ts';
import { manager, officer } from '../../demo/seed/people.ts';
import { openBrowser, picture, visit } from './support/browser.ts';
import { visitor } from './support/visitor.ts';

const directory = mkdtempSync(join(tmpdir(), 'casedesk-pictures-'));
let demo: Awaited<ReturnType<typeof openDemo>>;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  demo = await openDemo({ directory, port: 0 }, () => undefined);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
  rmSync(directory, { recursive: true, force: true });
});

const looks = [
  { look: 'light', colorScheme: 'light' as const, viewport: { width: 1440, height: 900 } },
  { look: 'dark', colorScheme: 'dark' as const, viewport: { width: 1440, height: 900 } },
  { look: 'narrow-light', colorScheme: 'light' as const, viewport: { width: 390, height: 844 } },
  { look: 'narrow-dark', colorScheme: 'dark' as const, viewport: { width: 390, height: 844 } },
];
const stories = [
  { language: 'en', client: anna, about: 'DP-50217', channel: 'desk-payments', greeting: 'Dear' },
  { language: 'ru', client: sergei, about: 'WD-20931', channel: 'desk-payments', greeting: 'Здравствуйте' },
  { language: 'zh', client: wang, about: 'AP-3310', channel: 'desk-onboarding', greeting: '您好' },
];

/** For people to look at. What a machine can see is checked too: nothing wider than the window, nothing in the console. */
it.each(looks)('shows itself $look in three languages', async ({ look, ...options }) => {
  const { page, complaints } = await visit(browser, demo.url, options);
  const person = visitor(page);
  const show = async (side: 'mailbox' | 'slack') => {
    if (options.viewport.width < 860) await person.at(`tab-${side}`).click();
  };
  for (const { language, client, about, channel, greeting } of stories) {
    await show('mailbox');
    await person.chooseMailbox(`client-${client.address}`);
    await person.at('mail-row').first().click();
    await person.at('mail-body').first().waitFor();
    await keep(page, `${look}-${language}-1-mail`);
    await show('slack');
    await person.actAs(officer.id, channel);
    const card = person.card(about);
    await card.getByText('Open draft').hover();
    await keep(page, `${look}-${language}-2-card`);
    await card.getByTestId('button-case_draft').click();
    await person.modal.filter({ hasText: greeting }).waitFor();
    await keep(page, `${look}-${language}-3-draft`);
    await person.modal.getByTestId('modal-close').click();
    await person.modal.waitFor({ state: 'hidden' });
  }
  await person.actAs(manager.id, 'managers-payments');
  await person.at('demo-digest-now').click();
  await page.getByTestId('message').filter({ hasText: 'Oldest open case' }).last().waitFor();
  await keep(page, `${look}-4-digest`);
  await person.actAs(officer.id, 'desk-payments');
  await person.type('/desk');
  await person.whispers.last().waitFor();
  await person.at('slash-input').fill('/');
  await person.at('hint-case').waitFor();
  await keep(page, `${look}-5-desk`);
  expect(complaints).toEqual([]);
  await page.context().close();
});

async function keep(page: Page, name: string): Promise<void> {
  await picture(page, name);
  const wider = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(wider, `${name} scrolls sideways by so many pixels`).toBe(0);
}
