/** Every mail of a folder over a bare socket, thrown away: what the IMAP server can give at most. */
import { createConnection } from 'node:net';

const [port, user, password] = process.argv.slice(2);
const commands = [`a1 LOGIN "${user}" "${password}"`, 'a2 EXAMINE INBOX', 'a3 UID FETCH 1:* (BODY.PEEK[])'];
const socket = createConnection({ host: '127.0.0.1', port: Number(port) });
let startedAt = 0;
let bytes = 0;
let tail = '';
const before = process.cpuUsage();
socket.on('data', (chunk) => {
  bytes += chunk.length;
  // Only the end of an answer can hold the tagged line.
  tail = (tail + chunk.subarray(-2000).toString('latin1')).slice(-4000);
  if (tail.includes('a3 OK')) {
    const { user: own, system } = process.cpuUsage(before);
    process.stdout.write(
      JSON.stringify({
        milliseconds: performance.now() - startedAt,
        cpuMilliseconds: (own + system) / 1000,
        bytes,
      }),
    );
    socket.destroy();
    return;
  }
  const isNext = tail.startsWith('* OK') || /a[12] OK[^\r\n]*\r\n$/.test(tail);
  if (!isNext) return;
  tail = '';
  const command = commands.shift();
  if (command?.startsWith('a3')) startedAt = performance.now();
  if (command) socket.write(`${command}\r\n`);
});
