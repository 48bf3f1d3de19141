import type { Locator, Page } from 'playwright-core';
import { gone } from './browser.ts';

/** The ways a visitor uses the demo's page, by the test ids that index.html documents. */
export function visitor(page: Page) {
  const at = (testId: string) => page.getByTestId(testId);
  const modal = at('modal');
  const cards = (text: string): Locator =>
    page
      .locator('#messages')
      .getByTestId('message')
      .filter({ hasText: text })
      .filter({ has: page.locator('[data-testid^="button-"]') });
  return {
    at,
    modal,
    cards,
    /** The card in the open channel whose words hold this. */
    card: (text: string): Locator => cards(text).first(),
    whispers: page.locator('[data-testid="message"][data-ephemeral="true"]'),
    async actAs(userId: string, channel: string): Promise<void> {
      await at(`person-${userId}`).click();
      await at(`channel-${channel}`).click();
      await at('channel-title').filter({ hasText: channel }).waitFor();
    },
    async chooseMailbox(testId: string): Promise<void> {
      await at('client-switch').click();
      await at(testId).click();
    },
    async type(command: string): Promise<void> {
      await at('slash-input').fill(command);
      await at('slash-input-send').click();
    },
    /** Fills the one field of the open form and submits it; resolves when the form is gone. */
    async submit(text: string | null): Promise<void> {
      if (text !== null) await modal.getByTestId('input-text').fill(text);
      await modal.getByTestId('modal-submit').click();
      await gone(modal);
    },
  };
}
