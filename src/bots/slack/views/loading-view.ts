import type { ModalView } from '@slack/types';
import { section } from '../blocks.ts';
import { noticeView } from './modal.ts';

/** Shown at once, because a trigger lives three seconds; what was asked for takes its place. */
export function loadingView(title: string, what: string | undefined): ModalView {
  return noticeView(title, [section(what ? `⏳ Loading ${what} …` : '⏳ Loading …')]);
}

/** Shown when a submission takes longer than Slack waits for an answer. */
export function workingView(title: string): ModalView {
  return noticeView(title, [section('⏳ Still working. This window will say how it ended.')]);
}
