import { readFile } from 'node:fs/promises';
import { type PageAnswer, refusal } from './http.ts';

const folder = new URL('./static/', import.meta.url);
const contentTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** One file of static/. All of them lie flat in that folder, so a name with any other character is refused. */
export async function readStaticFile(path: string): Promise<PageAnswer> {
  const name = path === '/' ? 'index.html' : path.slice(1);
  const extension = /^[a-z0-9-]+\.(html|css|js|svg)$/.exec(name)?.[1];
  if (!extension) throw nothingHere();
  const bytes = await readFile(new URL(name, folder)).catch(() => null);
  if (!bytes) throw nothingHere();
  return { bytes, contentType: contentTypes[extension]! };
}

function nothingHere(): Error {
  return refusal(404, 'There is nothing at this address.');
}
