import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDemo } from '../../demo/run.ts';
import { bank, sergei, stranger } from '../../demo/seed/clients.ts';
import { firm, manager, officer, outsider } from '../../demo/seed/people.ts';
import { gone, openBrowser, picture, visit } from './support/browser.ts';
import { visitor } from './support/visitor.ts';

const directory = mkdtempSync(join(tmpdir(), 'casedesk-page-'));
let demo: Awaited<ReturnType<typeof openDemo>>;
let browser: Browser;
let page: Page;
let complaints: string[];
let person: ReturnType<typeof visitor>;

beforeAll(async () => {
  browser = await openBrowser();
  demo = await openDemo({ directory, port: 0 }, () => undefined);
  ({ page, complaints } = await visit(browser, demo.url));
  person = visitor(page);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** Each test goes on where the one before ended, as a visitor would; after a failed one the rest means nothing. */
let failed = false;
beforeEach(({ skip }) => skip(failed, 'an earlier step failed'));
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  failed = true;
  await picture(page, 'failed-step');
});

describe('a visitor of the demo’s page', () => {
  it('takes a case as the officer', async () => {
    await person.actAs(officer.id, 'desk-payments');
    const card = person.card('WD-20931');
    await card.getByTestId('button-case_take').click();
    await gone(card.getByTestId('button-case_take'));
    expect(await card.textContent()).toContain(officer.realName);
  });

  it('edits the draft: a foreign link is refused in the form, an honest word is kept', async () => {
    await person.card('WD-20931').getByTestId('button-case_edit').click();
    const letter = person.modal.getByTestId('input-text');
    const before = await letter.inputValue();
    await letter.fill(`${before}\n\nПодробности: https://refund-desk.example/verify`);
    await person.modal.getByTestId('modal-submit').click();
    await person.modal.getByTestId('error-text').waitFor();
    expect(await person.modal.getByTestId('error-text').textContent()).toContain('refund-desk');

    await letter.fill(before.replace('Здравствуйте', 'Добрый день'));
    await person.modal.getByTestId('modal-submit').click();
    await person.modal.filter({ hasText: 'Saved. Nothing is sent before it is approved.' }).waitFor();
    await person.card('edited by Olena Marchenko').filter({ hasText: 'WD-20931' }).waitFor();
    expect(demo.house.mail.arrived(sergei.address)).toHaveLength(0);
  });

  it('approves the text in the same window, and it arrives in the client’s mailbox on the left', async () => {
    await person.modal.getByTestId('button-case_approve').click();
    const last = person.modal.filter({ hasText: /Send CD-/ });
    await last.filter({ hasText: 'Добрый день, Сергей Петров!' }).waitFor();
    await person.submit(null);

    await person.chooseMailbox(`client-${sergei.address}`);
    await page.locator('[data-testid="mail-row"][data-direction="received"]').click();
    const newest = page.locator('[data-testid="mail-item"][data-direction="received"]').last();
    await newest.getByTestId('mail-body').filter({ hasText: 'Добрый день' }).waitFor();
    expect(demo.house.mail.arrived(sergei.address)).toHaveLength(1);
  });

  it('writes back as the client, and the same case goes on', async () => {
    const ref = await refOf('WD-20931');
    await person.at('reply').click();
    await person.at('compose-text').fill('Спасибо. А комиссия за вывод будет?');
    await person.at('compose-send').click();
    const card = person.card('комиссия');
    await card.waitFor();
    expect(await card.textContent()).toContain(ref);
    expect(await person.cards(ref).count()).toBe(1);
  });

  it('writes as a stranger, whose case shows nothing of the client’s', async () => {
    await person.chooseMailbox(`client-${stranger.address}`);
    await person.at('compose-new').click();
    await person.at('compose-subject').fill('My withdrawal WD-20931');
    await person.at('compose-text').fill('Please tell me the status of withdrawal WD-20931. strangerword');
    await person.at('compose-send').click();
    const card = person.card('strangerword');
    await card.waitFor();
    const words = (await card.textContent()) ?? '';
    expect(words).toContain(stranger.address);
    expect(words).not.toMatch(/Petrov|Петров|1[ ,.\u00a0]?800/);
  });

  it('asks for the queue, for one card and for the desk’s lists in the composer', async () => {
    const ref = await refOf('DP-50217');
    const answers = ['/case', `/case ${ref}`, '/desk'];
    const expected = [/WD-20931|case/i, /DP-50217/, /overdue|quarantined|undelivered/i];
    const seen = await person.whispers.count();
    for (const [index, command] of answers.entries()) {
      await person.type(command);
      const answer = person.whispers.nth(seen + index);
      await answer.waitFor();
      expect(await answer.textContent(), command).toMatch(expected[index]!);
    }
  });

  it('escalates; the manager acknowledges and decides; the officer reads it on the card', async () => {
    const card = person.card('Bank transfer sent, not on my account yet');
    await card.getByTestId('button-case_escalate').click();
    await person.submit('The bank has not answered for two days. May I promise a tracer?');

    await person.actAs(manager.id, 'managers-payments');
    const question = person.card('May I promise a tracer?');
    await question.getByTestId('button-escalation_acknowledge').click();
    await gone(question.getByTestId('button-escalation_acknowledge'));
    await question.getByTestId('button-escalation_decide').click();
    await person.submit('Yes, start the tracer today.');
    const decided = page.getByTestId('message').filter({ hasText: 'Yes, start the tracer today.' });
    await decided.filter({ hasText: /Decided by/ }).waitFor();

    await person.actAs(officer.id, 'desk-payments');
    await person.card('Yes, start the tracer today.').waitFor();
  });

  it('asks the bank of the deposit, answers as the bank, and reads the answer on the card', async () => {
    await person.card('Yes, start the tracer today.').getByTestId('button-provider_ask.0').click();
    await page.getByTestId('button-provider_question.1').click();
    expect(await person.modal.getByTestId('input-text').inputValue()).toContain('Please trace it');
    await person.submit(null);
    await person.card('answer expected by').waitFor();
    await person.chooseMailbox(`client-${bank.address}`);
    await page.locator('[data-testid="mail-row"][data-direction="received"]').click();
    await person.at('reply').click();
    await person.at('compose-text').fill('We found it: it waits for its purpose to be confirmed.');
    await person.at('compose-send').click();
    await person.card('Bank Wire answered').waitFor();
  });

  it('posts the digest now, for the managers’ channel and mailbox', async () => {
    await person.actAs(manager.id, 'managers-payments');
    await person.at('demo-digest-now').click();
    await person.at('toast').filter({ hasText: 'The digest is in #managers-payments' }).waitFor();
    await page.getByTestId('message').filter({ hasText: 'Oldest open case' }).waitFor();
    await expect.poll(() => demo.house.mail.arrived(firm.managerAddress).length).toBe(1);
    expect(await person.at('guide').textContent()).toContain('11 of 11');
  });

  it('is refused as the outsider, with one neutral sentence and nothing changed', async () => {
    await person.actAs(outsider.id, 'desk-onboarding');
    const card = person.card('AP-3310');
    const before = await card.textContent();
    await card.getByTestId('button-case_take').click();
    const refusal = person.whispers.first();
    await refusal.waitFor();
    expect(await refusal.textContent()).not.toMatch(/CD-[0-9A-Z]{7}/);
    expect(await card.textContent()).toBe(before);
  });

  it('never saw an error or a request to anywhere else', () => {
    expect(complaints).toEqual([]);
  });
});

async function refOf(text: string): Promise<string> {
  const words = (await person.card(text).textContent()) ?? '';
  const ref = /CD-[0-9A-Z]{7}/.exec(words)?.[0];
  if (!ref) throw new Error(`the card about ${text} names no case`);
  return ref;
}
