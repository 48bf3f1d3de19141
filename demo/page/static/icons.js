const paths = {
  hash: 'M4 6.5h9M3 10h9M6.8 3 5.2 13M10.8 3 9.2 13',
  lock: 'M4.5 7.5h7v6h-7zM6 7.5V5.3a2 2 0 0 1 4 0v2.2',
  reply: 'M6.5 4 3 7.5 6.5 11M3.5 7.5H9c2.5 0 4 1.5 4 4.5',
  thread: 'M3 3.5h10v7H7.5L5 13v-2.5H3z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  paperclip:
    'm12.5 7.5-4.7 4.7a2.7 2.7 0 0 1-3.8-3.8l5-5a1.8 1.8 0 0 1 2.5 2.5l-4.8 4.9a.9.9 0 0 1-1.3-1.3l4.3-4.3',
  close: 'm4 4 8 8M12 4l-8 8',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  down: 'm4 6 4 4 4-4',
  send: 'M2.5 8 13.5 3l-3 10-3-4zM7.5 9l6-6',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8ZM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  warning: 'M8 2.5 14.2 13H1.8zM8 6.5v3M8 11.2v.01',
  check: 'm3.5 8.5 3 3 6-7',
};

/** @typedef {keyof typeof paths} IconName */

const namespace = 'http://www.w3.org/2000/svg';

/** @param {IconName} name @returns {SVGElement} a 16 px line drawing, hidden from screen readers */
export function icon(name) {
  const drawing = document.createElementNS(namespace, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('class', `icon icon-${name}`);
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', paths[name]);
  drawing.append(path);
  return drawing;
}
