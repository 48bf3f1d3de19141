// Loaded before a supervised process: it ends with whoever started it, however that ends, because its input does.
process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL')).resume();
// The input keeps no process alive that would end by itself.
if ('unref' in process.stdin) process.stdin.unref();
