import type { EnvironmentReader } from './environment.ts';

/** The Slack channels of SLACK_FINANCE_CHANNELS; none by default, so that every channel learns the least. */
export function readFinanceChannels(environment: EnvironmentReader): string[] {
  const channels = environment.list('SLACK_FINANCE_CHANNELS') ?? [];
  if (channels.some((channel) => !/^[CG][A-Z0-9]{2,}$/.test(channel)))
    environment.problem(
      'SLACK_FINANCE_CHANNELS',
      'holds something that is not the id of a Slack channel.',
      'C0123456789,C0234567890',
    );
  return channels;
}
