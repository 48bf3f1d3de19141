import { type Logger, LogLevel, WebAPIRequestError } from '@slack/web-api';
import { DeskError } from '../../domain/errors.ts';
import { webClient } from './clients.ts';
import { slackCode } from './slack-errors.ts';

/**
 * Asks Slack whether both tokens are good, without opening a socket or posting anything. Rejects with a DeskError
 * that names the variable to mend.
 */
export async function checkSlack(settings: {
  botToken: string;
  appToken: string;
  apiUrl: string | null;
}): Promise<void> {
  const { botToken, appToken, apiUrl } = settings;
  await tried('SLACK_BOT_TOKEN', () => webClient(botToken, apiUrl, silent).auth.test());
  await tried('SLACK_APP_TOKEN', () => webClient(appToken, apiUrl, silent).apps.connections.open({}));
}

async function tried(variable: string, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    const code = slackCode(error);
    if (error instanceof WebAPIRequestError) {
      throw new DeskError(
        'slack_unreachable',
        `Slack cannot be reached (${code}). Check the network and SLACK_API_URL.`,
        'later',
        error,
      );
    }
    throw new DeskError(`slack_${code}`, `Slack does not take ${variable} (${code}).`, 'later', error);
  }
}

const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};
