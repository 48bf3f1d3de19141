/**
 * Joins the soft lines of format=flowed (RFC 3676 section 4): a line that ends with a blank goes on in the next of the
 * same quote depth; "-- " is the line before a signature and never goes on.
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const lines: string[] = [];
  let open: { depth: number; text: string } | null = null;
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)![0].length;
    const stuffed = line.slice(depth);
    const content = stuffed.startsWith(' ') ? stuffed.slice(1) : stuffed;
    if (open && (open.depth !== depth || content === '-- ')) {
      lines.push(shown(open));
      open = null;
    }
    const joined: string = (open?.text ?? '') + content;
    if (content.endsWith(' ') && content !== '-- ') {
      open = { depth, text: deleteSpace ? joined.slice(0, -1) : joined };
    } else {
      lines.push(shown({ depth, text: joined }));
      open = null;
    }
  }
  if (open) lines.push(shown(open));
  return lines.join('\n');
}

function shown({ depth, text }: { depth: number; text: string }): string {
  return depth > 0 ? `${'>'.repeat(depth)} ${text}` : text;
}
