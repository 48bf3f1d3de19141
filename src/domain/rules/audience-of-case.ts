import type { Audience } from '../model/audiences.ts';
import type { FirmSettings } from '../model/settings.ts';
import type { Channel } from '../model.ts';

/**
 * Who reads the answer of a case: the client, or everybody in the Slack channel of the question. Finance reads in the
 * channels that the firm named; every other channel learns what sales may know, which is the least.
 */
export function audienceOfCase(
  settings: Pick<FirmSettings, 'financeChannels'>,
  { channel, slack_channel: slackChannel }: { channel: Channel; slack_channel: string | null },
): Exclude<Audience, 'provider'> {
  if (channel === 'email') return 'client';
  const isFinance = slackChannel !== null && (settings.financeChannels ?? []).includes(slackChannel);
  return isFinance ? 'finance' : 'sales';
}
