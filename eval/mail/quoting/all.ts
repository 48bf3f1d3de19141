import { archives } from './archives.ts';
import { footerSamples } from './footers.ts';
import { forwards } from './forwards.ts';
import { headerSamples } from './headers.ts';
import { htmlPrograms } from './html-programs.ts';
import { mixed } from './mixed.ts';
import { rare } from './rare.ts';
import type { Sample } from './sample.ts';
import { sentences } from './sentences.ts';
import { signatureSamples } from './signatures.ts';

/** Answers in the shapes that make mails hard to read, by the part of the shape. */
export const quotingSamples: [string, Sample[]][] = [
  ['sentences', sentences],
  ['headers', headerSamples],
  ['signatures', signatureSamples],
  ['footers', footerSamples],
  ['forwards', forwards],
  ['html', htmlPrograms],
  ['rare forms', rare],
  ['mixed', mixed],
  ['archives', archives],
];
