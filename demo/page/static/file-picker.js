import { toast, toastProblem } from './announce.js';
import { element } from './dom.js';
import { icon } from './icons.js';
import { sizeOf } from './mail-thread.js';

const largestBytes = 10 * 1024 * 1024;

/** @typedef {{ filename: string, contentType: string, base64: string, size: number }} PickedFile */

/** Files that go with a mail: a button, a list with ways to take them off, and dropping onto the form. */
export function makeFilePicker() {
  /** @type {PickedFile[]} */
  let files = [];
  const input = element('input', {
    type: 'file',
    multiple: true,
    class: 'for-readers',
    tabindex: '-1',
    'data-testid': 'compose-file',
    'aria-label': 'Attach files',
    onchange: () => add([...(input.files ?? [])]),
  });
  const list = element('ul', { class: 'files', 'aria-label': 'Files to send' });
  const button = element(
    'span',
    { class: 'file-button' },
    input,
    element(
      'button',
      {
        type: 'button',
        class: 'button is-quiet',
        'data-testid': 'compose-attach',
        onclick: () => input.click(),
      },
      icon('paperclip'),
      'Attach a file',
    ),
  );

  /** @param {File[]} added */
  async function add(added) {
    const total = [...files, ...added].reduce((sum, file) => sum + file.size, 0);
    if (total > largestBytes) {
      toast('A mail may carry at most 10 MB of attachments.', 'problem');
      return;
    }
    try {
      files = [...files, ...(await Promise.all(added.map(readFile)))];
    } catch (error) {
      toastProblem(error);
    }
    input.value = '';
    draw();
  }

  function draw() {
    list.replaceChildren(
      ...files.map((file) =>
        element(
          'li',
          { class: 'file', 'data-testid': 'compose-attachment' },
          icon('paperclip'),
          element('span', { class: 'file-name' }, file.filename),
          element('span', { class: 'file-size' }, sizeOf(file.size)),
          element(
            'button',
            {
              type: 'button',
              class: 'tool',
              'aria-label': `Take ${file.filename} off`,
              onclick: () => remove(file),
            },
            icon('close'),
          ),
        ),
      ),
    );
    list.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {PickedFile} file */
  function remove(file) {
    files = files.filter((kept) => kept !== file);
    draw();
  }

  return {
    button,
    list,
    chosen: () => files.map(({ size: _, ...file }) => file),
    acceptDrops: (/** @type {HTMLElement} */ form) => {
      form.addEventListener('dragover', (event) => event.preventDefault());
      form.addEventListener('drop', (event) => {
        event.preventDefault();
        add([...(event.dataTransfer?.files ?? [])]);
      });
    },
  };
}

/** @param {File} file @returns {Promise<PickedFile>} */
function readFile(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error(`${file.name} could not be read.`));
    reader.onload = () => {
      const base64 = String(reader.result).split(',')[1] ?? '';
      resolve({
        filename: file.name,
        contentType: file.type || 'application/octet-stream',
        base64,
        size: file.size,
      });
    };
    reader.readAsDataURL(file);
  });
}
