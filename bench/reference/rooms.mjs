import { createServer } from 'node:http';
import { Server } from 'socket.io';

/**
 * Raw Socket.IO with many rooms, which a client asks for as it does of the portal. Stores nothing. With `REDIS_URL`
 * its frames go through Socket.IO's own adapter over Redis Streams to the other processes.
 */
const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false, ...(await adapter()) });
let seq = 0;

io.on('connection', (socket) => {
  socket.on('subscribe', ({ stream }, acknowledge) => {
    void socket.join(stream);
    acknowledge({ ok: true, seq, events: [] });
  });
  socket.on('command', ({ input, requestId }, acknowledge) => {
    seq += 1;
    const stream = `channel:${input.channelId}`;
    const data = { requestId, html: input.body };
    const at = new Date().toISOString();
    io.to(stream).emit('events', { stream, events: [{ seq, type: 'message.posted', at, data }] });
    acknowledge({ ok: true, result: { seq } });
  });
});
http.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${http.address().port}`));
process.once('SIGTERM', () => process.exit(0));

async function adapter() {
  if (!process.env.REDIS_URL) return {};
  const { createAdapter } = await import('@socket.io/redis-streams-adapter');
  const { createClient } = await import('redis');
  const client = createClient({ url: process.env.REDIS_URL });
  await client.connect();
  return { adapter: createAdapter(client) };
}
