import { percentile } from '../../bench/report.ts';
import { composeMail } from './compose.ts';
import { readAsCasedesk } from './read.ts';

/** Median milliseconds of CPU for all of reading a mail of 50 kB, sender check aside. */
export async function costOfReading(): Promise<number> {
  const raw = composeMail({
    from: 'client@elsewhere.example',
    subject: 'My deposit',
    encoding: '8bit',
    plain:
      'The deposit still does not show in my account.\n\nOn Mon, Mar 9, 2026 at 10:15 AM Desk <a@b.example> wrote:\n'.concat(
        '> We have received your request and are looking for the payment.\n'.repeat(780),
      ),
  });
  const rounds: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const before = process.cpuUsage();
    await readAsCasedesk(raw);
    const { user, system } = process.cpuUsage(before);
    if (round >= 20) rounds.push((user + system) / 1000);
  }
  return percentile(rounds, 50);
}
