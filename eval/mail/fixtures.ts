import { draw } from './draw.ts';
import type { Fixture } from './fixture.ts';
import { archiveBounces } from './mailers/archive-bounces.ts';
import { autoReplies } from './mailers/auto-replies.ts';
import { bounces, delays } from './mailers/bounces.ts';
import { moreAbsences } from './mailers/more-absences.ts';
import { oddBounces } from './mailers/odd-mailers.ts';
import { oddReports } from './mailers/odd-reports.ts';
import { others } from './mailers/others.ts';
import { archiveMails } from './programs/archive-mails.ts';
import { hardOrdinaryMails, ordinaryMails } from './programs/ordinary.ts';
import { plainPeople } from './programs/plain-people.ts';
import { quotingMails } from './quoting/mails.ts';

/** Every mail of the evaluation: the same bytes for the same seed. */
export function allFixtures(seed: number): Fixture[] {
  return [
    ...ordinaryMails(seed),
    ...hardOrdinaryMails(),
    ...quotingMails(),
    ...plainPeople(),
    ...archiveMails(),
    ...autoReplies(),
    ...moreAbsences(),
    ...bounces(),
    ...oddBounces(),
    ...archiveBounces(),
    ...oddReports(),
    ...delays(),
    ...others(),
  ];
}

/** A fifth that nobody looks at while the rules are written; which, the seed decides. */
export function isHeldOut(seed: number, { name }: Fixture): boolean {
  return draw(seed, `held out ${name}`, 5) === 0;
}
